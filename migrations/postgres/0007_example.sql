-- The fictional coalition for looking around, of which there is at most one. It alone can be thrown away with its history and
-- made anew; whether a coalition is the example is said when it is founded and never changes. See src/workspace/example/.
ALTER TABLE coalitions ADD COLUMN example BIGINT NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX coalitions_one_example ON coalitions (example) WHERE example = 1;
CREATE FUNCTION refuse_to_change_the_example() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'no coalition becomes the example, or ceases to be it';
END
$$;
CREATE TRIGGER coalitions_stay_examples_or_not BEFORE UPDATE OF example ON coalitions
  FOR EACH ROW EXECUTE FUNCTION refuse_to_change_the_example();
CREATE FUNCTION refuse_to_delete_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM coalitions WHERE id = OLD.coalition_id AND example = 1) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'changes are never altered';
END
$$;
DROP TRIGGER changes_are_not_deleted ON changes;
CREATE TRIGGER changes_are_not_deleted BEFORE DELETE ON changes
  FOR EACH ROW EXECUTE FUNCTION refuse_to_delete_changes();
CREATE TRIGGER changes_are_not_truncated BEFORE TRUNCATE ON changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_alter_changes();
