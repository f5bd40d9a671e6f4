/**
 * Whether a plan of Neo4j's EXPLAIN reads the graph and nothing else. By the operators that do (the Cypher manual's list "Operators
 * in detail"), not by those that do more: what a later release adds is refused until it stands here.
 */
import type { Plan } from 'neo4j-driver';
import { READING_PROCEDURES, refused } from './guarded.js';

/** What reads, by what it does; parentheses hold variants: Expand(All), VarLengthExpand(Pruning,BFS). */
const READING: readonly RegExp[] = [
  // Where rows come from
  /^(Argument|EmptyRow|SingleRow|EmptyResult|Unwind|PartitionedUnwind)$/,
  /^(Partitioned)?(AllNodes|NodeByLabel|(Intersection|Union|Subtraction)NodeByLabels|NodeIndex(Contains|EndsWith)?)Scan$/,
  /^(Partitioned)?(Directed|Undirected)(AllRelationships|RelationshipTypes?|UnionRelationshipTypes|RelationshipIndex(Contains|EndsWith)?)Scan$/,
  /^(Partitioned)?(Node|MultiNode|AssertingMultiNode|NodeUnique)Index(Seek|SeekByRange)$/,
  /^(Partitioned)?(Directed|Undirected)Relationship(Unique)?Index(Seek|SeekByRange)$/,
  /^(NodeBy(Element)?IdSeek|(Directed|Undirected)RelationshipBy(Element)?IdSeek)$/,
  /^Dynamic(Label|(Directed|Undirected)RelationshipType)\w*Lookup$/,
  /^(Node|Relationship)CountFromCountStore$/,
  // Ways through the graph
  /^(OptionalExpand|Expand|VarLengthExpand|SimulatedExpand)$/,
  /^(StatefulShortestPath|ShortestPath|Repeat|BidirectionalRepeat|NullifyMetadata|ProjectEndpoints)$/,
  // What is made of rows
  /^(Filter|Limit|ExhaustiveLimit|Skip|Sort|PartialSort|Top|PartialTop|Top1WithTies|Distinct|OrderedDistinct)$/,
  /^(EagerAggregation|OrderedAggregation|Projection|CacheProperties|ProduceResults|Eager|Optional|AssertSameNode|AssertSameRelationship)$/,
  /^(RemoteBatchProperties|RemoteBatchPropertiesWithFilter)$/,
  // How they are joined
  /^(Union|OrderedUnion|CartesianProduct|(Node|Value)HashJoin|Node(Left|Right)OuterHashJoin|TriadicSelection|TriadicBuild|TriadicFilter)$/,
  /^(Apply|Anti|RollUpApply|(Anti)?ConditionalApply|(Let)?(Anti)?SemiApply|(Let)?SelectOr(Anti)?SemiApply)$/,
];

/** @param type of the summary: r, rw, w or s. @throws ReadOnlyError naming what the plan does besides. */
export function mustOnlyReadPlan(type: string, plan: Plan): void {
  if (type !== 'r') throw refused('this query does more than read');
  for (const { operatorType, arguments: details } of operators(plan)) {
    // ProduceResults@neo4j, Expand(All)@neo4j
    const operator = operatorType.replace(/@.*$/, '').replace(/\(.*\)$/, '');
    if (operator === 'ProcedureCall') mustReadIn(String((details as { Details?: string }).Details ?? ''));
    else if (!READING.some((one) => one.test(operator))) throw refused(`its plan has ${operator}, which is not known to read only`);
  }
}

/** `db.labels() :: (label :: STRING)` */
function mustReadIn(details: string): void {
  const name = details.split('(', 1)[0]!.trim();
  if (!READING_PROCEDURES.has(name)) throw refused(`CALL ${name} is not allowed`);
}

function* operators(plan: Plan): Generator<Plan> {
  yield plan;
  for (const child of plan.children) yield* operators(child);
}
