-- The fictional coalition for looking around, of which there is at most one. It alone can be thrown away with its history and
-- made anew; whether a coalition is the example is said when it is founded and never changes. See src/workspace/example/.
ALTER TABLE coalitions ADD COLUMN example INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX coalitions_one_example ON coalitions (example) WHERE example = 1;
CREATE TRIGGER coalitions_stay_examples_or_not BEFORE UPDATE OF example ON coalitions BEGIN
  SELECT RAISE(ABORT, 'no coalition becomes the example, or ceases to be it');
END;
DROP TRIGGER changes_are_not_deleted;
CREATE TRIGGER changes_are_not_deleted BEFORE DELETE ON changes
WHEN (SELECT example FROM coalitions WHERE id = OLD.coalition_id) IS NOT 1 BEGIN
  SELECT RAISE(ABORT, 'changes are never altered');
END;
