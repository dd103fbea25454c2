#include "workspace/documents/document_store.hpp"

#include "base/clock.hpp"
#include "base/random.hpp"
#include "documents/document_refusal.hpp"
#include "storage/statement.hpp"
#include "workspace/documents/document_json.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::integer;
using storage::Rows;
using storage::text;

constexpr std::int64_t most_tries = 3;
// Longer than any conversion may take.
constexpr std::chrono::minutes taken_for{10};

constexpr std::string_view columns =
    "id, coalition_id, person_id, title, format, state, progress, problem, size, hash, made_at, changed_at";
constexpr const char* insert_sql =
    "INSERT INTO documents (id, coalition_id, person_id, title, format, content, state, progress, tries, problem, "
    "size, "
    "hash, made_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, 'queued', 0, 0, '', 0, '', $7, $7)";
constexpr const char* count_open_sql =
    "SELECT count(*) FROM documents WHERE coalition_id = $1 AND person_id = $2 AND state IN ('queued', 'working')";
constexpr const char* give_up_sql =
    "UPDATE documents SET state = 'failed', problem = $4, content = '', changed_at = $1 "
    "WHERE state = 'working' AND changed_at < $2 AND tries >= $3";
constexpr const char* wait_again_sql =
    "UPDATE documents SET state = 'queued', progress = 0 WHERE state = 'working' AND changed_at < $1";
constexpr const char* take_sql =
    "UPDATE documents SET state = 'working', tries = tries + 1, changed_at = $1 WHERE id = $2";

DocumentJob read_job(const Rows& row) {
  DocumentJob job;
  job.id = row.text(0);
  job.coalition = row.text(1);
  job.person = row.text(2);
  job.title = row.text(3);
  if (const auto format = documents::format_from_ending(row.text(4))) job.format = *format;
  job.state = job_state_from_name(row.text(5));
  job.progress = row.integer(6);
  if (job.state == JobState::failed) job.problem = message_from_json(row.text(7));
  job.size = row.integer(8);
  job.hash = row.text(9);
  job.made_at = row.text(10);
  job.changed_at = row.text(11);
  return job;
}

std::string select(std::string_view rest) {
  return "SELECT " + std::string(columns) + " FROM documents WHERE " + std::string(rest);
}

std::optional<TakenDocument> oldest_waiting(Connection& connection) {
  const auto rows = storage::query(
      connection,
      "SELECT " + std::string(columns) + ", content FROM documents WHERE state = 'queued' ORDER BY made_at, id LIMIT 1",
      {});
  if (!rows->next()) return std::nullopt;
  return TakenDocument{read_job(*rows), std::string(rows->text(12))};
}

Error too_many_open() {
  return documents::document_refusal(ErrorKind::too_many, "documents.too_many_open",
                                     {{"most", std::to_string(DocumentStore::most_open_of_person)}});
}

}  // namespace

Result<DocumentJob> DocumentStore::add(const NewDocument& wanted) {
  return database_.with_writer([&](Connection& connection) -> Result<DocumentJob> {
    storage::Transaction transaction(connection);
    const auto open = storage::query(connection, count_open_sql, {text(wanted.coalition), text(wanted.person)});
    if (open->next() && open->integer(0) >= most_open_of_person) return too_many_open();
    DocumentJob job;
    job.id = new_id();
    job.coalition = wanted.coalition;
    job.person = wanted.person;
    job.title = wanted.document.title;
    job.format = wanted.format;
    job.made_at = job.changed_at = utc_now();
    storage::execute(connection, insert_sql,
                     {text(job.id), text(job.coalition), text(job.person), text(job.title),
                      text(documents::ending_of(job.format)), text(document_json(wanted.document)), text(job.made_at)});
    transaction.commit();
    return job;
  });
}

std::vector<DocumentJob> DocumentStore::list(const std::string& coalition, const std::string& person) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<DocumentJob> jobs;
    const auto rows =
        storage::query(connection, select("coalition_id = $1 AND person_id = $2 ORDER BY made_at DESC, id"),
                       {text(coalition), text(person)});
    while (rows->next()) jobs.push_back(read_job(*rows));
    return jobs;
  });
}

std::optional<DocumentJob> DocumentStore::find(const std::string& coalition, const std::string& person,
                                               const std::string& id) {
  return database_.with_reader([&](Connection& connection) -> std::optional<DocumentJob> {
    const auto rows = storage::query(connection, select("coalition_id = $1 AND person_id = $2 AND id = $3"),
                                     {text(coalition), text(person), text(id)});
    if (!rows->next()) return std::nullopt;
    return read_job(*rows);
  });
}

bool DocumentStore::cancel(const DocumentJob& job) {
  return database_.with_writer([&](Connection& connection) {
    return storage::execute(connection,
                            "UPDATE documents SET state = 'cancelled', content = '', changed_at = $1 WHERE id = $2 "
                            "AND state IN ('queued', 'working')",
                            {text(utc_now()), text(job.id)}) > 0;
  });
}

std::optional<TakenDocument> DocumentStore::take_next() {
  return database_.with_writer([&](Connection& connection) {
    storage::Transaction transaction(connection);
    const std::string now = utc_now();
    const std::string abandoned = utc_after(-std::chrono::seconds(taken_for));
    storage::execute(connection, give_up_sql,
                     {text(now), text(abandoned), integer(most_tries), text(message_json({"documents.failed", {}}))});
    storage::execute(connection, wait_again_sql, {text(abandoned)});
    auto taken = oldest_waiting(connection);
    if (taken) {
      storage::execute(connection, take_sql, {text(now), text(taken->job.id)});
      taken->job.state = JobState::working;
    }
    transaction.commit();
    return taken;
  });
}

bool DocumentStore::set_progress(const std::string& id, std::int64_t percent) {
  return database_.with_writer([&](Connection& connection) {
    return storage::execute(connection,
                            "UPDATE documents SET progress = $1, changed_at = $2 WHERE id = $3 AND state = 'working'",
                            {integer(percent), text(utc_now()), text(id)}) > 0;
  });
}

void DocumentStore::finish(const std::string& id, const std::string& hash, std::int64_t size) {
  database_.with_writer([&](Connection& connection) {
    storage::execute(connection,
                     "UPDATE documents SET state = 'done', progress = 100, content = '', hash = $1, size = $2, "
                     "changed_at = $3 WHERE id = $4 AND state = 'working'",
                     {text(hash), integer(size), text(utc_now()), text(id)});
  });
}

void DocumentStore::fail(const std::string& id, const Message& problem) {
  database_.with_writer([&](Connection& connection) {
    storage::execute(connection,
                     "UPDATE documents SET state = 'failed', content = '', problem = $1, changed_at = $2 WHERE id = $3 "
                     "AND state = 'working'",
                     {text(message_json(problem)), text(utc_now()), text(id)});
  });
}

void DocumentStore::put_back(const std::string& id) {
  database_.with_writer([&](Connection& connection) {
    storage::execute(connection,
                     "UPDATE documents SET state = 'queued', progress = 0, tries = tries - 1 WHERE id = $1 "
                     "AND state = 'working'",
                     {text(id)});
  });
}

void DocumentStore::forget_old() {
  database_.with_writer([&](Connection& connection) {
    storage::execute(connection, "DELETE FROM documents WHERE made_at < $1",
                     {text(utc_after(-std::chrono::seconds(kept_for)))});
  });
}

}  // namespace foothold::workspace
