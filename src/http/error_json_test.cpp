#include "http/error_json.hpp"

#include <gmock/gmock.h>

#include "base/content/content_test_folder.hpp"

namespace foothold::http {
namespace {

using testing::HasSubstr;

class ErrorJson : public testing::Test {
 protected:
  ErrorJson() {
    folder_.write("schema/strings.yaml",
                  "fields:\n  strings: {type: table, required: true, items: {type: localized}}\n");
    folder_.write("strings/test.yaml",
                  "strings:\n"
                  "  place.none: {en: 'No \"place\" {number}.', es: 'Ningún lugar {number}.'}\n"
                  "  place.none.hint: {en: 'Use five digits.', es: 'Use cinco cifras.'}\n"
                  "  field.missing: {en: 'Missing.', es: 'Falta.'}\n");
    ContentProblems problems;
    messages_ = Messages::read(folder_.content(), problems);
    EXPECT_THAT(described(problems), testing::IsEmpty());
  }

  static Error refusal(ErrorKind kind, std::string field, const std::string& key) {
    return {kind, std::move(field), {key, {{"number", "1"}}}, {key + ".hint", {}}, ""};
  }

  [[nodiscard]] std::string body(const Error& error, Language language = Language::english) const {
    return *error_json(error, messages_, language).body;
  }

  ContentTestFolder folder_;
  Messages messages_;
};

TEST_F(ErrorJson, HasOneShape) {
  const Error error = refusal(ErrorKind::invalid, "places", "place.none");
  EXPECT_EQ(error_json(error, messages_, Language::english).content_type, "application/json");
  EXPECT_EQ(body(error), R"({"error":{"kind":"invalid","field":"places","message":"No \"place\" 1.",)"
                         R"("hint":"Use five digits.","suggestions":[]}})");
}

TEST_F(ErrorJson, SpeaksTheLanguageOfItsReader) {
  EXPECT_THAT(body(refusal(ErrorKind::invalid, "places", "place.none"), Language::spanish),
              HasSubstr(R"("message":"Ningún lugar 1.","hint":"Use cinco cifras.")"));
}

TEST_F(ErrorJson, SaysNullWhereThereIsNothingToSay) {
  EXPECT_EQ(body(refusal(ErrorKind::internal, "", "field.missing")),
            R"({"error":{"kind":"internal","field":null,"message":"Missing.","hint":null,"suggestions":[]}})");
}

TEST_F(ErrorJson, ListsWhereTheCallerMayHaveWantedToGo) {
  Error error = refusal(ErrorKind::not_found, "place", "place.none");
  error.suggestions.push_back({"Alder County", "/places/99001"});
  EXPECT_THAT(body(error), HasSubstr(R"("suggestions":[{"label":"Alder County","path":"/places/99001"}])"));
}

TEST_F(ErrorJson, ListsEverythingThatIsWrong) {
  Error error = refusal(ErrorKind::invalid, "fields", "place.none");
  error.problems = {{"due", {"field.missing", {}}}, {"options.2.label", {"place.none", {{"number", "7"}}}}};
  EXPECT_THAT(body(error), HasSubstr(R"("problems":[{"field":"due","message":"Missing."},)"
                                     R"({"field":"options.2.label","message":"No \"place\" 7."}])"));
}

}  // namespace
}  // namespace foothold::http
