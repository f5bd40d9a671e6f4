/** Branches by their names, lists behind a preposition, works that stand in one park. `:s` and `:t` mark the ends. */
import { describe, expect, it } from 'vitest';
import { pairsOf, stated } from './marked.js';

describe('a branch has the brand of its firm and its own place in the name', () => {
  it.each([
    '[[浙江:Place]]的[[浙江永巨集团:Enterprise:t]]投资建厂。[[东乡:Place]]的[[永巨东乡公司:Enterprise:s]]投产。',
    '[[永巨重装:Enterprise:t]]扩产，铸件在[[东乡市:Place]]的[[永巨重装东乡市分厂:Enterprise:s]]加工。',
    '[[海通矿泉有限公司:Enterprise:t]]增资。[[安宁县:Place]]的[[海通矿泉安宁县分公司:Enterprise:s]]开业。',
    // Of another brand; with a trade behind the brand, not a place; the place of one that is named after it.
    '[[浙江永巨集团:Enterprise]]投资建厂。[[东乡市:Place]]的[[海通东乡公司:Enterprise]]投产。',
    '[[永巨集团:Enterprise]]投资建厂。[[东乡市:Place]]的[[永巨食品公司:Enterprise]]投产。',
    '[[东乡市:Place]]的[[东乡食品公司:Enterprise]]投产，[[东乡市粮油公司:Enterprise]]停产。',
  ])('%s', (example) => {
    expect(stated(example, 'PART_OF')).toEqual(pairsOf(example));
  });
});

describe('who stands behind 从 in a list brings nobody in', () => {
  it.each([
    '当年，[[东乡高新区:Park:t]]从[[安宁市:Place]]、[[永乐市:Place]]、[[石桥市:Place]]引来[[海通电池:Enterprise:s]]、[[永巨材料:Enterprise:s]]等14家企业。',
    '[[东乡县:Place:t]]缺链补链，去年从[[安宁市:Place]]和[[永乐市:Place]]引进[[海通铜箔:Enterprise:s]]。',
    // Without 从 the list does.
    '[[安宁市:Place:t]]、[[永乐市:Place:t]]引进[[海通铜箔:Enterprise:s]]。',
  ])('%s', (example) => {
    expect(stated(example, 'LOCATED_IN')).toEqual(pairsOf(example));
  });
});
