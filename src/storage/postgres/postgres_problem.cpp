#include "storage/postgres/postgres_problem.hpp"

#include <array>
#include <utility>

namespace foothold::storage {
namespace {

using Row = std::pair<std::string_view, ProblemKind>;

// A state stands before the class it belongs to. The names are those of appendix A of the PostgreSQL manual.
constexpr std::array<Row, 16> kinds = {{
    {"23505", ProblemKind::unique_violation},       // unique_violation
    {"23502", ProblemKind::not_null_violation},     // not_null_violation
    {"23503", ProblemKind::foreign_key_violation},  // foreign_key_violation
    {"40001", ProblemKind::busy},                   // serialization_failure
    {"40P01", ProblemKind::busy},                   // deadlock_detected
    {"55P03", ProblemKind::busy},                   // lock_not_available
    {"53300", ProblemKind::busy},                   // too_many_connections
    {"08P01", ProblemKind::other},                  // protocol_violation: a wrong number of values, the line stands
    {"57P01", ProblemKind::connection_lost},        // admin_shutdown
    {"57P02", ProblemKind::connection_lost},        // crash_shutdown
    {"57P03", ProblemKind::connection_lost},        // cannot_connect_now
    {"57P05", ProblemKind::connection_lost},        // idle_session_timeout
    {"25P03", ProblemKind::connection_lost},        // idle_in_transaction_session_timeout
    {"08", ProblemKind::connection_lost},           // class: connection exception
    {"XX001", ProblemKind::damaged},                // data_corrupted
    {"XX002", ProblemKind::damaged},                // index_corrupted
}};

}  // namespace

ProblemKind postgres_problem_kind(std::string_view sqlstate) {
  if (sqlstate.empty()) return ProblemKind::connection_lost;
  for (const auto& [start, kind] : kinds)
    if (sqlstate.starts_with(start)) return kind;
  return ProblemKind::other;
}

}  // namespace foothold::storage
