import type { Generated } from 'kysely'
import { auditKeptDays } from '#lib/model/audit-entry.ts'

/** `valid_to` of a version that no snapshot has replaced yet. */
export const stillValid = 2147483647

/**
 * One row per version of a fact, valid in the snapshots from `valid_from` up to but without `valid_to`. Every key starts
 * with the tenant, so that the tables can be spread over machines by it; keys are hashes, so that no sequence is needed.
 */
export interface Tables {
  /** One row. The one thing that tenants share: the numbers of their snapshots are unique in the store. */
  numbering: { last_snapshot: number }
  snapshot: {
    tenant_id: string
    snapshot_id: number
    /** Only what is `published` can be read; the others are on their way in or out. */
    status: 'writing' | 'published' | 'discarded' | 'removed'
    source: string
    /** JSON text, not columns: text cannot hold the NUL that a hostile name may carry, its JSON escape can. */
    about: string
    touched_at: Generated<Date>
    published_at: Date | null
  }
  /** Outlives snapshots: a finding that was accepted stays so in the next one. */
  acceptance: {
    tenant_id: string
    finding_key: string
    /** JSON text. */
    body: string
  }
  /** A view of the graph under a name; outlives snapshots as well. */
  saved_view: {
    tenant_id: string
    name_key: string
    /** JSON text. */
    body: string
  }
  /** An investigation that somebody keeps; outlives snapshots, and keeps those that it names. */
  case_file: {
    tenant_id: string
    case_id: string
    version: number
    /** JSON text. */
    body: string
  }
  /** Somebody who signed in. Only the SHA-256 of what their browser holds is kept. */
  sign_in_session: {
    id_hash: string
    last_seen_at: Date
    expires_at: Date
    revoked_at: Date | null
    /** JSON text. */
    body: string
  }
  /** Who did what. Rows are never changed, and removed only when they are a year old: triggers see to it. */
  audit_entry: {
    entry_id: Generated<number>
    at: Generated<Date>
    action: string
    subject: string
    /** JSON text. */
    body: string
  }
  object_version: {
    tenant_id: string
    object_key: string
    valid_from: number
    valid_to: number
    /** Position in the snapshot that wrote it, which is also its place on disk. */
    ord: number
    kind: string
    hash: Uint8Array
    /** JSON text. Nothing asks inside it with SQL, and the type `text` is the cheapest to write. */
    body: string
  }
}

/** Forward only: a migration that was released is never edited, the next one corrects it. One statement per string. */
export const migrations: readonly (readonly string[])[] = [
  [
    `create table tenant (
      tenant_id uuid primary key,
      last_snapshot int not null)`,
    `create table snapshot (
      tenant_id uuid not null,
      snapshot_id int not null,
      status text not null check (status in ('writing', 'published', 'discarded', 'removed')),
      source text not null,
      about text not null,
      touched_at timestamptz not null default now(),
      published_at timestamptz,
      primary key (tenant_id, snapshot_id))`,
    `create unique index snapshot_one_unfinished on snapshot (tenant_id) where status in ('writing', 'discarded')`,
    `create table object_version (
      tenant_id uuid not null,
      object_key uuid not null,
      valid_from int not null,
      valid_to int not null,
      ord int not null,
      kind text not null,
      hash bytea not null,
      body text not null,
      primary key (tenant_id, object_key, valid_from))`,
    'create index object_version_in_order on object_version (tenant_id, valid_from, ord)',
    `create index object_version_closed on object_version (tenant_id, valid_to) where valid_to <> ${stillValid}`,
  ],
  // Numbers of snapshots unique in the store, not only within their tenant.
  [
    'create table numbering (only_row boolean primary key default true check (only_row), last_snapshot int not null)',
    'insert into numbering (last_snapshot) select coalesce(max(last_snapshot), 0) from tenant',
    'drop table tenant',
  ],
  // Findings that somebody decided to live with.
  [
    `create table acceptance (
      tenant_id uuid not null,
      finding_key text not null,
      body text not null,
      primary key (tenant_id, finding_key))`,
  ],
  // Views of the graph that somebody saved under a name.
  [
    `create table saved_view (
      tenant_id uuid not null,
      name_key text not null,
      body text not null,
      primary key (tenant_id, name_key))`,
  ],
  // Investigations that somebody keeps.
  [
    `create table case_file (
      tenant_id uuid not null,
      case_id uuid not null,
      version int not null,
      body text not null,
      primary key (tenant_id, case_id))`,
  ],
  // People who signed in, and who did what.
  [
    `create table sign_in_session (
      id_hash text primary key,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      revoked_at timestamptz,
      body text not null)`,
    `create table audit_entry (
      entry_id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      action text not null,
      subject text not null,
      body text not null)`,
    'create index audit_entry_by_action on audit_entry (action, entry_id)',
    'create index audit_entry_by_subject on audit_entry (subject, entry_id)',
    `create function audit_entry_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old.at < now() - interval '${auditKeptDays} days' then return old; end if;
        raise exception 'the audit log is only added to: nothing in it is changed, or removed within a year';
      end $$`,
    `create trigger audit_entry_stays before update or delete on audit_entry
      for each row execute function audit_entry_stays()`,
    `create trigger audit_entry_stays_whole before truncate on audit_entry
      for each statement execute function audit_entry_stays()`,
  ],
]
