#include "toolkit/toolkit_refusals.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::SizeIs;

Error refused(std::string_view id, Language language = Language::english) {
  return unknown_predictor(TestWorld::get().toolkit.framework, language, id);
}

TEST(UnknownPredictor, SuggestsTheOneThatWasMisspelt) {
  EXPECT_EQ(refused("housing-afordability").suggestions.front().path, "/framework/predictors/housing-affordability");
  EXPECT_EQ(refused("emploiment").suggestions.front().path, "/framework/predictors/employment");
}

TEST(UnknownPredictor, SuggestsFirstWhoseNameHoldsTheWord) {
  EXPECT_EQ(refused("housing").suggestions[0].label, "Housing affordability");
  EXPECT_EQ(refused("housing").suggestions[1].label, "Housing stability");
  EXPECT_EQ(refused("vivienda", Language::spanish).suggestions[0].label, "Asequibilidad de la vivienda");
}

TEST(UnknownPredictor, KeepsToFiveSuggestionsHoweverLongTheWord) {
  const Error error = refused(std::string(100000, 'x'));
  EXPECT_EQ(error.kind, ErrorKind::not_found);
  EXPECT_EQ(error.field, "predictor");
  EXPECT_THAT(error.suggestions, SizeIs(5));
  EXPECT_TRUE(TestWorld::get().messages.has(error.message.key));
  EXPECT_TRUE(TestWorld::get().messages.has(error.hint.key));
}

}  // namespace
}  // namespace foothold::toolkit
