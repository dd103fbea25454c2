#include "workspace/summary/compose_summary.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>

#include "base/readability.hpp"
#include "metrics/metrics_test_world.hpp"
#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using metrics::page_in;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr RecordStatus agreed = RecordStatus::agreed;

const metrics::Edition& boone() {
  static const metrics::Edition edition = metrics::small_world().open();
  return edition;
}

class Summary : public testing::Test {
 protected:
  // What is composed of one part, as it stands in the record.
  std::string part(std::string_view field, Language language = Language::english) {
    const std::vector<ComposedPart> parts = all(language);
    const auto at = std::ranges::find(parts, field, [](const ComposedPart& one) { return one.part.field; });
    return text_of_part(*at);
  }

  std::vector<ComposedPart> all(Language language = Language::english) {
    const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", world_.records());
    const auto indicators = shown_indicators(records, records.of("local-indicator"));
    const html::PageContext context = page_in(language, "/summary");
    const std::string coalition = "Boone Together";
    return compose_summary(
        {.context = context, .records = records, .indicators = indicators, .edition = boone(), .coalition = coalition});
  }

  // A finding that is agreed, with these answers besides its sentence.
  std::string finding(const std::string& statement, const std::string& answers, RecordStatus status = agreed) {
    return world_.add("finding", R"({"statement": ")" + statement + R"(", )" + answers + "}", status);
  }

  std::string activity(const std::string& title, const std::string& day, int came) {
    return world_.add("engagement-activity",
                      R"({"title": ")" + title + R"(", "dates": {"from": ")" + day + R"("}, "attendance": )" +
                          std::to_string(came) + "}",
                      agreed);
  }

  ChecksWorld world_;
};

TEST_F(Summary, HasEveryPartAndSaysNothingWithoutRecords) {
  const auto parts = all();
  EXPECT_EQ(parts.size(), summary_parts.size());
  for (const ComposedPart& one : parts) EXPECT_TRUE(one.is_empty()) << one.part.field;
}

TEST_F(Summary, TellsOnlyWhatIsAgreed) {
  finding("Rents rose faster than pay", R"("kind": "gap", "pillars": ["pillar:neighborhoods"])",
          RecordStatus::in_review);
  EXPECT_EQ(part("neighborhoods"), "");
  finding("Most work pays too little", R"("kind": "gap", "pillars": ["pillar:work"])");
  EXPECT_EQ(part("work"), "Most work pays too little.");
}

TEST_F(Summary, SaysWhoListenedAndHidesWhereFewCame) {
  world_.add("coalition-profile", R"({"name": "B", "places": ["place:29019"]})", agreed);
  activity("Data walk", "2026-03-01", 40);
  EXPECT_THAT(part("who_we_are"), AllOf(HasSubstr("more people in Boone County, Missouri can move up out of poverty."),
                                        HasSubstr("40 people took part."), HasSubstr("- Data walk (March 1, 2026)")));
  activity("Talks", "2026-02-01", 6);
  activity("Planned", "2026-06-01", 0);
  const std::string text = part("who_we_are");
  EXPECT_THAT(text, AllOf(HasSubstr("At least 40 people took part. Where fewer than 10 came"), Not(HasSubstr("46")),
                          Not(HasSubstr("Planned"))));
  EXPECT_LT(text.find("Talks"), text.find("Data walk"));
}

TEST_F(Summary, TellsAFindingWithItsNumbersAndVoices) {
  const auto theme = world_.add("theme", R"({"label": "Buses stop too early", "frequency": "many"})", agreed);
  const auto quote = world_.add(
      "quote", R"({"text": "No bus goes there.", "permission": "anonymous-public", "describing_words": "A cook"})",
      agreed);
  const auto group = world_.add("group", R"({"label": "People with low pay"})");
  finding("Fewer people work", R"("kind": "gap", "predictors": ["predictor:employment"], "confidence": "limited",
    "groups": [")" + group + R"("], "evidence_numbers": ["reading:29019/share_employed/2023/all/All"],
    "evidence_voices": [")" + theme +
                                   R"(", ")" + quote + R"("])");
  const std::string text = part("work");
  EXPECT_THAT(text, HasSubstr("Fewer people work.\n- Who is affected: People with low pay.\n- "));
  EXPECT_THAT(text, AllOf(HasSubstr("2023: "), HasSubstr("Strong"), HasSubstr("etween")));
  EXPECT_THAT(text, HasSubstr("- Residents said again and again: Buses stop too early."));
  EXPECT_THAT(text, HasSubstr("- “No bus goes there.” (A cook)"));
  EXPECT_THAT(text, HasSubstr("These are first signs"));
}

TEST_F(Summary, PrintsNoQuoteWithoutPermissionForThePublic) {
  const auto inside = world_.add("quote", R"({"text": "Only for us", "permission": "anonymous-internal"})", agreed);
  const auto draft = world_.add("quote", R"({"text": "Not agreed", "permission": "anonymous-public"})");
  finding("A",
          R"("kind": "gap", "pillars": ["pillar:work"], "evidence_voices": [")" + inside + R"(", ")" + draft + R"("])");
  EXPECT_EQ(part("work"), "A.");
  EXPECT_THAT(part("notes"), HasSubstr("Quotes of people who did not allow us to print them."));
}

TEST_F(Summary, SpeaksTheLanguageOfItsReaders) {
  const auto quote = world_.add("quote", R"({"text": "Nobody eats alone", "permission": "named",
    "translation": {"es": "Nadie come solo"}})",
                                agreed);
  finding("Neighbors help", R"("kind": "strength", "public_statement": {"es": "Los vecinos se ayudan"},
    "evidence_voices": [")" + quote +
                                R"("])");
  EXPECT_EQ(part("strengths", Language::spanish),
            "Los vecinos se ayudan.\n- “Nadie come solo” (una persona residente; traducción)");
  EXPECT_THAT(part("strengths"), HasSubstr("Neighbors help.\n- “Nobody eats alone” (a resident)"));
}

TEST_F(Summary, PutsEachFindingBelowOnePillar) {
  finding("Two pillars", R"("kind": "trend", "pillars": ["pillar:health", "pillar:work"])");
  finding("By its predictor", R"("kind": "cause", "predictors": ["predictor:employment"])");
  EXPECT_EQ(part("health"), "Two pillars.");
  EXPECT_EQ(part("work"), "By its predictor.");
}

TEST_F(Summary, TellsWhatADisparityComesFrom) {
  const auto bypass = world_.add("history-event", R"({"what": "The bypass was built", "when": "1968 to 1974",
    "affected": "410 homes were torn down", "today": "Fewer owners"})",
                                 agreed);
  finding("More filings in Millrow", R"("kind": "disparity", "pillars": ["pillar:neighborhoods"],
    "by_race": "not-collected", "structural_reason": "Few loans, and owners from outside", "history": [")" +
                                         bypass + R"("])");
  finding("No reason yet", R"("kind": "disparity", "pillars": ["pillar:work"])");
  const std::string text = part("disparities");
  EXPECT_THAT(text, HasSubstr("- What leads to it: Few loans, and owners from outside."));
  EXPECT_THAT(
      text,
      HasSubstr("- History (1968 to 1974): The bypass was built. 410 homes were torn down. Today: Fewer owners."));
  EXPECT_THAT(text, HasSubstr("nobody collects that"));
  EXPECT_THAT(text, HasSubstr("We have not yet written down which rules"));
}

TEST_F(Summary, SaysWhatIsUnderWayAndNotThatItWorks) {
  world_.add("program", R"({"name": "Debt coaching", "goal": "People get out of debt", "state": "running"})", agreed);
  world_.add("program", R"({"name": "Rent fund", "state": "paused"})", agreed);
  world_.add("program", R"({"name": "Old one", "state": "ended"})", agreed);
  EXPECT_THAT(part("under_way"),
              AllOf(HasSubstr("- Debt coaching. People get out of debt."), HasSubstr("Paused: Rent fund."),
                    HasSubstr("It does not say whether they work."), Not(HasSubstr("Old one"))));
}

TEST_F(Summary, NamesWhatNobodyKnows) {
  const auto weak = world_.add("saved-number", R"({"name": "N", "says": {"en": "A weak number."}, "grade": "weak",
    "reason": "There is no other"})",
                               agreed);
  finding("A", R"("kind": "gap", "pillars": ["pillar:work"], "evidence_numbers": [")" + weak + R"("])");
  world_.add("predictor-judgement", R"({"title": "J", "predictor": "predictor:digital", "judgement": "unclear",
    "matches": "does-not-match"})",
             agreed);
  world_.add("data-source", R"({"name": "Wages", "state": "refused", "gap_note": "No hours"})", agreed);
  const std::string text = part("unknown");
  EXPECT_THAT(text, HasSubstr("- A weak number. Why we use it all the same: There is no other."));
  EXPECT_THAT(text, HasSubstr("We have not yet read the numbers on: "));
  EXPECT_THAT(text, HasSubstr("The numbers do not let us tell how we stand on: Digital access."));
  EXPECT_THAT(text, HasSubstr("do not match what residents live on: Digital access."));
  EXPECT_THAT(text, HasSubstr("We asked for these data and did not get them: Wages."));
  EXPECT_THAT(text, HasSubstr("- Wages: No hours."));
  EXPECT_THAT(text, HasSubstr("We have no finding yet on: "));
}

TEST_F(Summary, TellsWhatComesFirstAndWhatWasNotChosen) {
  world_.add("priority", R"({"statement": "Second", "rank": 2})", agreed);
  world_.add("priority", R"({"statement": "Homes", "rank": 1, "why": "Homes come before jobs",
    "result": {"en": "Families stay"}})",
             agreed);
  world_.add("priority-scoring", R"({"name": "S", "date": "2026-04-01", "method": "dots",
    "participants": [{"id": "p", "seat_type": "community", "people": 24}], "reasons": "They can be changed here",
    "results": [{"id": "a", "option": "Homes", "resident_rank": 1, "outcome": "chosen"},
                {"id": "b", "option": "Buses", "resident_rank": 2, "outcome": "later", "reason": "The contract ends later"}]})",
             agreed);
  const std::string text = part("priorities_text");
  EXPECT_LT(text.find("1. Homes.\n- Homes come before jobs.\n- What we want to see: Families stay."),
            text.find("2. Second."));
  EXPECT_THAT(text, HasSubstr("We chose on April 1, 2026. The method: Dot voting. 24 people took part"));
  EXPECT_THAT(text, HasSubstr("Residents alone put “Homes” first."));
  EXPECT_THAT(text, HasSubstr("- Later: Buses. The contract ends later."));
}

TEST_F(Summary, HidesWhatALocalNumberWouldGiveAway) {
  const auto court = world_.add("data-source", R"({"name": "Court", "may_publish": "yes"})", agreed);
  const auto indicator =
      world_.add("local-indicator", R"({"name": "Filings", "unit": "count", "data_source": ")" + court + R"(",
    "values": [{"id": "a", "place": "29019", "year": 2025, "value": 60, "count": 60},
               {"id": "b", "place": "29019", "year": 2024, "value": 900, "count": 900},
               {"id": "c", "place": "29019", "year": 2025, "breakdown": "area", "group": "East", "value": 4, "count": 4},
               {"id": "d", "place": "29019", "year": 2025, "breakdown": "area", "group": "West", "value": 56, "count": 56}]})",
                 agreed);
  finding("A", R"("kind": "gap", "pillars": ["pillar:work"], "evidence_numbers": [")" + indicator + R"("])");
  const std::string text = part("work");
  EXPECT_THAT(text, HasSubstr("- Filings, Boone County, Missouri, 2025: 60 (our own number, from: Court)."));
  EXPECT_THAT(text, AllOf(Not(HasSubstr("West")), Not(HasSubstr("900"))));
  EXPECT_THAT(part("notes"), HasSubstr("Some values of “Filings”"));
}

TEST_F(Summary, PrintsAQuoteOnceInAPart) {
  const auto quote = world_.add("quote", R"({"text": "Once", "permission": "named"})", agreed);
  for (const char* statement : {"A", "B"})
    finding(statement, R"("kind": "gap", "pillars": ["pillar:work"], "evidence_voices": [")" + quote + R"("])");
  EXPECT_EQ(part("work"), "A.\n- “Once” (a resident)\n\nB.");
}

TEST_F(Summary, KeepsANumberBackThatMayNotBePublished) {
  const auto court = world_.add("data-source", R"({"name": "Court", "may_publish": "unsure"})", agreed);
  const auto indicator =
      world_.add("local-indicator", R"({"name": "Filings", "unit": "count", "data_source": ")" + court + R"(",
    "values": [{"id": "a", "place": "29019", "year": 2025, "value": 60, "count": 60}]})",
                 agreed);
  finding("A", R"("kind": "gap", "pillars": ["pillar:work"], "evidence_numbers": [")" + indicator + R"("])");
  EXPECT_EQ(part("work"), "A.");
}

TEST_F(Summary, SaysOfWhatEachPartTells) {
  const auto priority = world_.add("priority", R"({"statement": "Homes"})", agreed);
  const auto court = world_.add("data-source", R"({"name": "Court"})", agreed);
  const auto told = finding("A", R"("kind": "gap", "pillars": ["pillar:work"],
    "evidence_numbers": ["reading:29019/share_employed/2023/all/All", ")" +
                                     court + R"("])");
  for (const ComposedPart& one : all()) {
    if (one.part.field == "work") {
      EXPECT_THAT(one.findings, ElementsAre(told));
      EXPECT_THAT(one.numbers, ElementsAre("reading:29019/share_employed/2023/all/All"));
      EXPECT_THAT(one.sources, ElementsAre(court));
    }
    if (one.part.field == "priorities_text") {
      EXPECT_THAT(one.priorities, ElementsAre(priority));
    }
  }
}

TEST_F(Summary, ReadsEasilyInBothLanguages) {
  activity("Data walk", "2026-03-01", 40);
  world_.add("coalition-profile", R"({"name": "B", "places": ["place:29019"]})", agreed);
  world_.add("program", R"({"name": "Coaching", "goal": "Help", "state": "running"})", agreed);
  for (const Language language : all_languages)
    for (const std::string_view field : {"who_we_are", "under_way"})
      EXPECT_LE(reading_grade(part(field, language), language).value_or(0), 9.5) << field << part(field, language);
}

TEST(ComposedPart, IsReadBackAsItWasWritten) {
  const ComposedPart part{.part = summary_parts.front(), .blocks = {{"One.", {"a", "b"}}, {"Two.", {}}}};
  EXPECT_EQ(text_of_part(part), "One.\n- a\n- b\n\nTwo.");
  const auto blocks = blocks_of(text_of_part(part));
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_THAT(blocks.front().points, ElementsAre("a", "b"));
  EXPECT_EQ(blocks.back().lead, "Two.");
  EXPECT_THAT(blocks_of(" \n "), IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace
