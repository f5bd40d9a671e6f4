# gantu in a container. Not built by the tests of this project, which have no Docker.
#
#   docker build -t gantu .
#   docker run --rm -v "$PWD:/work" gantu build pages        # makes gantu.grafeo in this folder
#   docker run --rm -v "$PWD:/work" gantu query posts --param of=九江市

FROM node:20-bookworm AS build
# What nodejieba is compiled with, where it has no ready binary.
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /gantu
# yes=true of .npmrc: nodejieba's install asks otherwise, and nobody is there to answer.
COPY package.json package-lock.json .npmrc ./
# Not npm ci: it refuses a lockfile that lacks packages of other platforms. The program is built below, from its sources.
RUN npm install --no-save --ignore-scripts && npm rebuild nodejieba
COPY . .
RUN node scripts/build.mjs && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production
COPY --from=build --chown=node:node /gantu /gantu
RUN ln -s /gantu/bin/gantu.js /usr/local/bin/gantu && mkdir /work && chown node:node /work
USER node
WORKDIR /work
# The viewer listens on the container's own 127.0.0.1 only: write it with `gantu view --html graph.html`.
ENTRYPOINT ["gantu"]
CMD ["--help"]
