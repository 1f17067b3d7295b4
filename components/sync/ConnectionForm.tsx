import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { BucketConnection, ConnectionField } from '../../utils/s3/bucket-connection';
import { Choice } from '../ui/Choice';
import { Field } from '../keys/Field';

interface Props {
  typed: BucketConnection;
  /** Fields that cannot be right. */
  wrong: readonly ConnectionField[];
  onType: (change: Partial<BucketConnection>) => void;
}

type TypedField = Exclude<ConnectionField, 'style'>;

const HINTS: Partial<Record<TypedField, () => string>> = {
  endpoint: () => t('sync.setUp.endpointHint'),
  bucket: () => t('sync.setUp.bucketHint'),
  secretAccessKey: () => t('sync.setUp.keysHint'),
  region: () => t('sync.setUp.regionHint'),
  prefix: () => t('sync.setUp.prefixHint'),
};

/** The fields that say where a bucket is and what opens it. */
export function ConnectionForm({ typed, wrong, onType }: Props): JSX.Element {
  const field = (name: TypedField, focused = false) => (
    <Field
      id={`bucket-${name}`}
      label={t(`sync.setUp.${name}`)}
      hint={HINTS[name]?.()}
      problem={wrong.includes(name) ? t(`sync.setUp.wrong.${name}`) : null}
      isSecret={name === 'secretAccessKey'}
      value={typed[name]}
      focused={focused}
      onInput={(value) => onType({ [name]: value })}
    />
  );
  const isUnfolded = wrong.includes('region') || wrong.includes('prefix') || typed.prefix !== '';
  return (
    <>
      {field('endpoint', true)}
      {typed.endpoint.trim().startsWith('http:') && <p class="failure-line">{t('sync.http')}</p>}
      {field('bucket')}
      {field('accessKeyId')}
      {field('secretAccessKey')}
      <details class="settings-details" open={isUnfolded}>
        <summary>{t('sync.setUp.more')}</summary>
        {field('region')}
        {field('prefix')}
        <Choice
          id="bucket-style"
          label={t('sync.setUp.style')}
          options={[
            ['path', t('sync.setUp.path')],
            ['host', t('sync.setUp.host')],
          ]}
          value={typed.style}
          onChange={(style) => onType({ style })}
        />
      </details>
    </>
  );
}
