#include "storage/postgres/postgres_problem.hpp"

#include <gtest/gtest.h>

namespace foothold::storage {
namespace {

TEST(PostgresProblem, HasAKindForEachStateThatCallersActOn) {
  EXPECT_EQ(postgres_problem_kind("23505"), ProblemKind::unique_violation);
  EXPECT_EQ(postgres_problem_kind("23502"), ProblemKind::not_null_violation);
  EXPECT_EQ(postgres_problem_kind("23503"), ProblemKind::foreign_key_violation);
  for (const auto* state : {"40001", "40P01", "55P03", "53300"}) {
    EXPECT_EQ(postgres_problem_kind(state), ProblemKind::busy) << state;
  }
  for (const auto* state : {"", "08006", "08001", "57P01", "57P03"}) {
    EXPECT_EQ(postgres_problem_kind(state), ProblemKind::connection_lost) << state;
  }
  EXPECT_EQ(postgres_problem_kind("XX001"), ProblemKind::damaged);
}

TEST(PostgresProblem, IsOfAnotherKindWhenTheLineStillStands) {
  for (const auto* state : {"08P01", "42601", "25P02", "XX000", "57014"}) {
    EXPECT_EQ(postgres_problem_kind(state), ProblemKind::other) << state;
  }
}

}  // namespace
}  // namespace foothold::storage
