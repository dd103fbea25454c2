#include "http/error_json.hpp"

#include <gmock/gmock.h>

namespace foothold::http {
namespace {

Error refusal(ErrorKind kind, std::string field) {
  Error error;
  error.kind = kind;
  error.field = std::move(field);
  return error;
}

TEST(ErrorJson, HasOneShape) {
  const Response response =
      error_json(refusal(ErrorKind::invalid, "places"), "No \"place\" 1.", "Use a code of five digits.");
  EXPECT_EQ(response.content_type, "application/json");
  EXPECT_EQ(*response.body, R"({"error":{"kind":"invalid","field":"places","message":"No \"place\" 1.",)"
                            R"("hint":"Use a code of five digits.","suggestions":[]}})");
}

TEST(ErrorJson, SaysNullWhereThereIsNothingToSay) {
  EXPECT_EQ(*error_json(refusal(ErrorKind::internal, ""), "Something broke.", "").body,
            R"({"error":{"kind":"internal","field":null,"message":"Something broke.","hint":null,"suggestions":[]}})");
}

TEST(ErrorJson, ListsWhereTheCallerMayHaveWantedToGo) {
  Error error = refusal(ErrorKind::not_found, "place");
  error.suggestions.push_back({"Alder County", "/places/99001"});
  EXPECT_THAT(*error_json(error, "", "").body,
              testing::HasSubstr(R"("suggestions":[{"label":"Alder County","path":"/places/99001"}])"));
}

}  // namespace
}  // namespace foothold::http
