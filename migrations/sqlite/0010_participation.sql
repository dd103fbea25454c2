-- How the public takes part in a published plan; see src/workspace/public_comments/ and src/publishing/subscriptions/. Nobody has
-- an account there, so what they leave of themselves has a day on which it goes.
CREATE TABLE public_comments (
  id TEXT NOT NULL PRIMARY KEY,
  coalition_id TEXT NOT NULL REFERENCES coalitions (id) ON DELETE CASCADE,
  period TEXT NOT NULL,          -- the record of the comment period
  version INTEGER NOT NULL,       -- of the plan that was read
  language TEXT NOT NULL,        -- that it is written in
  section TEXT NOT NULL,         -- of the plan; empty for the whole
  part TEXT NOT NULL,            -- a heading in it, as it was; may be empty
  body TEXT NOT NULL,            -- empty once it is erased
  name TEXT NOT NULL,            -- may be empty
  may_name INTEGER NOT NULL,      -- 1 when the person lets the name be shown
  sent_at TEXT NOT NULL,
  state TEXT NOT NULL,           -- waiting, accepted, refused or erased
  reason TEXT NOT NULL,          -- why it was refused
  reply TEXT NOT NULL,
  changed TEXT NOT NULL,         -- what changed because of it
  answered_at TEXT NOT NULL,     -- empty as long as there is no answer
  decided_by TEXT NOT NULL,      -- who decided or answered last
  revision INTEGER NOT NULL,      -- counts decisions and answers
  forget_on TEXT NOT NULL        -- the day on which a name goes, and what was not accepted
) STRICT;
CREATE INDEX public_comments_by_coalition ON public_comments (coalition_id, sent_at);
CREATE INDEX public_comments_by_end ON public_comments (forget_on);

-- Who wants to hear by mail what is new about a plan. The token stands in every letter to the address, so that it can be ended
-- without an account; it opens nothing else, and so it is kept as it is.
CREATE TABLE plan_subscriptions (
  coalition_id TEXT NOT NULL REFERENCES coalitions (id) ON DELETE CASCADE,
  email TEXT NOT NULL,
  language TEXT NOT NULL,
  token TEXT NOT NULL UNIQUE,
  asked_at TEXT NOT NULL,
  confirmed_at TEXT NOT NULL,    -- empty until somebody has opened the link
  told_version INTEGER NOT NULL,  -- the newest version that they know of
  told_period TEXT NOT NULL,     -- the last comment period that they know of
  told_answers_at TEXT NOT NULL, -- up to when they know the answers to comments
  PRIMARY KEY (coalition_id, email)
) STRICT;

-- Where a letter can be cancelled for good with one click of the mail program; empty where it cannot.
ALTER TABLE outbox ADD COLUMN unsubscribe TEXT NOT NULL DEFAULT '';
