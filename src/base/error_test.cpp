#include "base/error.hpp"

#include <gmock/gmock.h>

namespace foothold {
namespace {

TEST(ErrorKind, EveryKindHasANameOfItsOwn) {
  std::vector<std::string_view> names;
  for (int kind = 0; kind <= static_cast<int>(ErrorKind::internal); ++kind)
    names.push_back(error_kind_name(static_cast<ErrorKind>(kind)));
  EXPECT_THAT(names, testing::ElementsAre("invalid", "not_signed_in", "not_permitted", "too_many", "not_found",
                                          "not_allowed", "too_large", "conflict", "unconditional", "unavailable",
                                          "timeout", "interrupted", "internal"));
}

}  // namespace
}  // namespace foothold
