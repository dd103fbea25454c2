-- Mail that waits to be sent, and what became of it. See src/accounts/mail/outbox_store.hpp. A body may hold a link that
-- opens an account, so that it is erased as soon as the mail has been sent or given up.
CREATE TABLE outbox (
  id TEXT NOT NULL PRIMARY KEY,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  language TEXT NOT NULL,
  body TEXT NOT NULL,
  made_at TEXT NOT NULL,
  useless_at TEXT NOT NULL,  -- nobody needs it any more after that
  tries BIGINT NOT NULL,
  next_try_at TEXT,  -- none when it has been sent or given up
  sent_at TEXT,
  last_error TEXT NOT NULL
);
CREATE INDEX outbox_by_next_try ON outbox (next_try_at);
CREATE INDEX outbox_by_making ON outbox (made_at);
