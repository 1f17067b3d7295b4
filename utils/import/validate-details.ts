import type {
  ArticleDetails,
  DeclaredSource,
  Omission,
  StatedCounts,
  StatedTime,
  Statement,
} from '../model/stated';
import {
  isAddressOrNull,
  isBoolean,
  isCount,
  isCountOrNull,
  isListOf,
  isOneOf,
  isShape,
  isText,
  isTextOrNull,
  matches,
  type Check,
} from './checks';

const isTime = isShape<StatedTime>({
  raw: isText,
  value: isText,
  precision: isOneOf('year', 'month', 'day', 'minute', 'second'),
  zone: isTextOrNull,
  ambiguous: isBoolean,
});

const isTimeOrNull: Check = (value) => value === null || isTime(value);

const isStatement = isShape<Statement>({ field: isText, value: isText, origin: isText, believed: isBoolean });

const isSource = isShape<DeclaredSource>({
  sign: isText,
  name: isTextOrNull,
  url: isAddressOrNull,
  raw: isText,
  confidence: isOneOf('high', 'medium', 'low'),
  self: isBoolean,
  statedAt: isTimeOrNull,
});

const isCounts = isShape<StatedCounts>({ views: isCountOrNull, comments: isCountOrNull });

const isOmission = isShape<Omission>({ kind: isText, start: isText, words: isCount });

const isLineHashes = matches(/^(?:[0-9a-z]{6})*$/);

/** Validates extracted details field by field; unknown fields are refused. */
export const isDetails = isShape<ArticleDetails>({
  published: isTimeOrNull,
  modified: isTimeOrNull,
  section: isTextOrNull,
  keywords: isListOf(isText),
  licence: isTextOrNull,
  statements: isListOf(isStatement),
  declaredSources: isListOf(isSource),
  stated: isCounts,
  omissions: isListOf(isOmission),
  omittedLines: (value) => value === undefined || isLineHashes(value),
});
