import { ADD_TO_ARCHIVE } from './archive/archiveRequests.ts';
import { CONFLICT_CHOICES, ENTITY_CHOICES, NAME_CHOICES } from './decisions/decisionProtocol.ts';
import { DOSSIER } from './dossier/dossierData.ts';
import { ATTRIBUTION_FIXES, CONFLICT_CLAIMS, VALUE_FIXES } from './fixes/figureRequests.ts';
import { TEXT } from './indexing/textRequest.ts';
import {
  CHANGED,
  CLAIMS,
  CONFLICT_GROUPS,
  CONFLICTS,
  ENTITIES,
  ENTITY_ARTICLES,
  ENTITY_MENTIONS,
  READ,
  SKIPPED,
} from './lists/listRequests.ts';
import { MENTIONS } from './navigation/mentions.ts';
import { AT } from './navigation/subjectAt.ts';
import { REPORT } from './report/reportRequest.ts';
import { STATUS } from './status/status.ts';
import { TOOL } from './tools/toolRequest.ts';

/**
 * What this server answers and sends beyond the protocol, by name. An editor need not know any of it: it is announced
 * under `experimental` in the server's capabilities, and a notification goes only to an editor that asks for it.
 */
export const CUSTOM_REQUESTS = {
  requests: [
    ADD_TO_ARCHIVE,
    AT,
    ATTRIBUTION_FIXES,
    CLAIMS,
    CONFLICT_CHOICES,
    CONFLICT_CLAIMS,
    CONFLICT_GROUPS,
    CONFLICTS,
    DOSSIER,
    ENTITIES,
    ENTITY_ARTICLES,
    ENTITY_CHOICES,
    ENTITY_MENTIONS,
    MENTIONS,
    NAME_CHOICES,
    READ,
    REPORT,
    SKIPPED,
    TEXT,
    TOOL,
    VALUE_FIXES,
  ],
  notifications: [CHANGED, STATUS],
} as const;
