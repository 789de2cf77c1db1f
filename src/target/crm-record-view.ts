/** A record of the CRM as its user sees it; it knows nothing of how records are matched. */
import type { CrmRecord } from '../domain/crm-matching.ts';
import type { CrmRecordView } from './target.ts';

/** What its user sees of a record. */
export function crmRecordView({ id, kind, name, emails, phones, numbers, channel, page }: CrmRecord): CrmRecordView {
  return {
    id,
    kind,
    emails,
    phones,
    numbers,
    ...(name === undefined ? {} : { name }),
    ...(channel === undefined ? {} : { channel }),
    ...(page === undefined ? {} : { page }),
  };
}
