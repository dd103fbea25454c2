-- What is counted to keep limits: personal, confirmation or news.
ALTER TABLE outbox ADD COLUMN kind TEXT NOT NULL DEFAULT 'personal';
CREATE INDEX outbox_by_kind ON outbox (kind, made_at);
