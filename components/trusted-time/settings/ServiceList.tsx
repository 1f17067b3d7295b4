import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import type { ServiceState } from '../../../utils/archive/time-stamps/read-time-state';
import { t } from '../../../utils/i18n/translate';
import { serviceName } from '../../../utils/model/time-services';
import { Icon } from '../../ui/icons/Icon';
import { AddService } from './AddService';
import { ServiceStatus } from './ServiceStatus';

interface Props {
  id: string;
  title: string;
  hint: string;
  addLabel: string;
  addresses: readonly string[];
  /** `undefined` until read. */
  states: ServiceState[] | undefined;
  on: boolean;
  /** The one there is cannot be removed. */
  keepLast: boolean;
  onAdd: (address: string) => void;
  onRemove: (address: string) => void;
}

/** Services of one kind: how things stand with each, taking one off, adding another. */
export function ServiceList(props: Props): JSX.Element {
  const { id, title, hint, addresses, states, on, keepLast, onRemove } = props;
  return (
    <div class="setting" id={id}>
      <div class="setting-label">
        <span id={`${id}-label`}>{title}</span>
      </div>
      <div class="setting-control">
        <p class="service-hint">{hint}</p>
        {addresses.length === 0 && <p class="not-stated">{t('time.none')}</p>}
        <ul class="services" aria-labelledby={`${id}-label`}>
          {addresses.map((address) => (
            <li key={address} class="service" data-service={address}>
              <div class="service-words">
                <bdi class="service-name" dir="ltr" title={address}>
                  {serviceName(address)}
                </bdi>
                {address.startsWith('http:') && <span class="service-note">{t('time.unencrypted')}</span>}
                {on && <ServiceStatus state={states?.find(({ authority }) => authority === address)} />}
              </div>
              {!keepLast && (
                <button
                  class="icon-button"
                  aria-label={t('time.remove', { service: serviceName(address) })}
                  onClick={() => onRemove(address)}
                >
                  <Icon node={X} size={14} />
                </button>
              )}
            </li>
          ))}
        </ul>
        <AddService id={`${id}-add`} label={props.addLabel} known={addresses} onAdd={props.onAdd} />
      </div>
    </div>
  );
}
