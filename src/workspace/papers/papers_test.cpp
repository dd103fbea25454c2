#include <gmock/gmock.h>

#include "html/test_support.hpp"
#include "workspace/checks/checks_test_world.hpp"
#include "workspace/letters/letter_list.hpp"

namespace foothold::workspace {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const std::string coalition = "Boone Together";

Record record_of(const std::string& id, const std::string& type, const std::string& title, const std::string& fields,
                 RecordStatus status = RecordStatus::agreed) {
  Record record;
  record.id = id;
  record.type = type;
  record.title = title;
  record.status = status;
  record.fields = boost::json::parse(fields).as_object();
  return record;
}

// What the first of the records prints as, written on the first of May 2026 with all of them in sight.
Letter paper(std::vector<Record> all, std::string_view kind = {}, Language language = Language::english) {
  const Record first = all.front();
  const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", std::move(all));
  const html::PageContext context(html::test::site(), language, "/letter");
  const LetterSource source{.context = context,
                            .type = *toolkit_for_checks().record_types.find(first.type),
                            .record = first,
                            .coalition = coalition,
                            .records = records,
                            .today = "2026-05-01",
                            .name = [&](const std::string& reference) {
                              const std::string id = reference.substr(reference.find(':') + 1);
                              const Record* found = records.find(id);
                              return found == nullptr ? id : found->title;
                            }};
  return find_letter(first.type, kind)->write(source);
}

std::string text_of(const Letter& letter) {
  std::string all;
  for (const LetterPart& part : letter.parts) {
    all += part.heading + "\n";
    for (const std::string& paragraph : part.paragraphs) all += paragraph + "\n";
    for (const std::string& item : part.items) all += "- " + item + "\n";
    for (const auto& row : part.table.rows) {
      for (const std::string& cell : row) all += "| " + cell + " ";
      all += "|\n";
    }
  }
  return all;
}

const std::vector<std::string> paper_types = {"decision",           "meeting",
                                              "structure",          "data-walk",
                                              "consent-sheet",      "engagement-activity",
                                              "feedback-report",    "advisory-board",
                                              "theory-of-change",   "logic-model",
                                              "impact-report",      "resolution",
                                              "office-proposal",    "onboarding",
                                              "program-assessment", "change-story",
                                              "celebration",        "strategic-action",
                                              "communication",      "reflection-session",
                                              "plan-launch"};

TEST(Papers, HaveNoHolesAndNoKeysWhenNothingIsAnswered) {
  for (const std::string& type : paper_types)
    for (const LetterKind& kind : letters_of(type))
      for (const Language language : all_languages) {
        const Letter empty = paper({record_of("one", type, "", "{}")}, kind.kind, language);
        EXPECT_THAT(text_of(empty), AllOf(Not(HasSubstr("{")), Not(HasSubstr("papers.")))) << type << kind.kind;
        EXPECT_FALSE(empty.kind.empty()) << type;
        for (const LetterPart& part : empty.parts) EXPECT_FALSE(part.is_empty()) << type << kind.kind;
      }
}

TEST(Agenda, HasTheTopicsWithWhoLeadsThemAndHowLongTheyTake) {
  const Letter agenda = paper({record_of("m", "meeting", "May", R"({
      "name": "May", "date": "2026-05-12", "body": "Steering committee", "agenda": [
        {"id": "r1", "topic": "Homes", "lead": "person:p", "minutes": 20}, {"id": "r2", "topic": "Money", "minutes": 10}]})"),
                               record_of("p", "person", "Ana Ruiz", "{}")});
  EXPECT_EQ(agenda.kind, "Agenda");
  EXPECT_EQ(agenda.date, "May 12, 2026");
  EXPECT_THAT(text_of(agenda), AllOf(HasSubstr("| Homes | Ana Ruiz | 20 |"), HasSubstr("30 minutes")));
}

TEST(Minutes, TellWhatWasDecidedAndWhoDoesWhat) {
  const Letter minutes =
      paper({record_of("m", "meeting", "May", R"({
      "name": "May", "minutes": "We talked.", "decisions": ["decision:d"], "tasks": ["task:t"]})"),
             record_of("d", "decision", "Which homes first?", R"({"decision": "Those on Oak Street"})"),
             record_of("t", "task", "Ask the owner", R"({"due": "2026-06-01"})")},
            "minutes");
  EXPECT_THAT(text_of(minutes), AllOf(HasSubstr("We talked."), HasSubstr("- Which homes first?: Those on Oak Street."),
                                      HasSubstr("| Ask the owner |  | June 1, 2026 |")));
}

TEST(Roster, NamesOnlyPeopleWhoSaidThatTheyMayBe) {
  const Letter roster =
      paper({record_of("s", "structure", "Structure", R"({"bodies": ["body:b"]})"),
             record_of("b", "body", "Committee", R"({"seats": [
           {"id": "r1", "seat_type": "community", "holder": "person:p", "votes": "yes"},
           {"id": "r2", "seat_type": "community", "holder": "person:q", "votes": "no"}]})"),
             record_of("p", "person", "Ana Ruiz", R"({"consent_to_be_listed": "yes"})"),
             record_of("q", "person", "Ben Stone", R"({"consent_to_be_listed": "no"})"),
             record_of("a", "member-agreement", "A", R"({"parties": ["person:q"]})", RecordStatus::draft)},
            "roster");
  EXPECT_THAT(text_of(roster), AllOf(HasSubstr("Ana Ruiz"), Not(HasSubstr("Ben Stone")), HasSubstr("Not named here")));
}

TEST(Charter, NamesOnlyPeopleWhoSaidThatTheyMayBe) {
  const Letter charter =
      paper({record_of("s", "structure", "Structure", R"({"bodies": ["body:b"], "roles": ["coalition-role:r"]})"),
             record_of("b", "body", "Committee", R"({"chair": ["person:p", "person:q"]})"),
             record_of("r", "coalition-role", "Facilitator", R"({"holder": "person:q"})"),
             record_of("p", "person", "Ana Ruiz", R"({"consent_to_be_listed": "yes"})"),
             record_of("q", "person", "Ben Stone", R"({"consent_to_be_listed": "unsure"})")});
  EXPECT_THAT(text_of(charter), AllOf(HasSubstr("co-chairs: Ana Ruiz and Not named here"),
                                      HasSubstr("| Not named here |"), Not(HasSubstr("Ben Stone"))));
}

TEST(Cards, OfWhatPeopleLivedThroughSayThatTheyStayInside) {
  for (const std::string type : {"change-story", "celebration"}) {
    const Record story = record_of("a", type, "A", R"({"permission": "none", "proof": "A letter"})");
    EXPECT_THAT(paper({story}).mark, HasSubstr("inside the coalition")) << type;
    EXPECT_THAT(text_of(paper({story})), Not(HasSubstr("None"))) << type;
    EXPECT_EQ(paper({record_of("a", type, "A", "{}", RecordStatus::published)}).mark, "") << type;
  }
}

TEST(ShortMessage, DoesNotSayThatSomethingWasDoneWhichWasNot) {
  const Letter message = paper({record_of("f", "feedback-report", "F", R"({"answers": [
      {"id": "r1", "heard": {"en": "More buses"}, "could_not": {"en": "The contract binds us"}},
      {"id": "r2", "heard": {"en": "Longer hours"}, "decided": {"en": "Open until ten"}},
      {"id": "r3", "heard": {"en": "A bench"}}]})")},
                               "message");
  EXPECT_THAT(text_of(message),
              AllOf(HasSubstr("- You said: More buses. What we could not do, and why: The contract binds us.\n"),
                    HasSubstr("- You said: Longer hours. What we did: Open until ten.\n"),
                    HasSubstr("- You said: A bench.\n")));
}

TEST(StationSheets, HaveEachStationOnASheetOfItsOwnInTheOrderOfTheWalk) {
  const Letter sheets = paper({record_of("w", "data-walk", "Spring walk", R"({"title": "Spring walk"})"),
                               record_of("two", "data-walk-station", "Debt", R"({"walk": "data-walk:w", "number": 2})"),
                               record_of("one", "data-walk-station", "Homes", R"({"walk": "data-walk:w", "number": 1,
           "title": {"en": "36 homes for 100 families"}, "prompts": {"en": "Where do the others live?"}})"),
                               record_of("other", "data-walk-station", "Elsewhere", R"({"walk": "data-walk:x"})")});
  EXPECT_THAT(text_of(sheets), AllOf(HasSubstr("Station 1: Homes\n36 homes for 100 families. Please write no names."),
                                     HasSubstr("Where do the others live?"), Not(HasSubstr("Elsewhere"))));
  std::vector<std::string> heads;
  for (const LetterPart& part : sheets.parts)
    if (part.heading.starts_with("Station"))
      heads.push_back(part.heading + (part.starts_sheet ? " on a new sheet" : ""));
  EXPECT_THAT(heads, ElementsAre("Station 1: Homes", "Station 2: Debt on a new sheet"));
}

TEST(VoteTally, HasAColumnForResidentsWhereTheyVoteApart) {
  const std::string station = R"({"walk": "data-walk:w"})";
  const Letter apart = paper({record_of("w", "data-walk", "Walk", R"({"votes_by_seat": "yes", "votes_per_person": 5})"),
                              record_of("s", "data-walk-station", "Homes", station)},
                             "tally");
  EXPECT_THAT(text_of(apart), HasSubstr("Dots for each person: 5."));
  for (const LetterPart& part : apart.parts)
    if (!part.table.rows.empty()) {
      EXPECT_THAT(part.table.columns,
                  ElementsAre("Station", "Residents, as strokes", "Institutions, as strokes", "All votes"));
      EXPECT_TRUE(part.table.is_to_fill);
    }
}

TEST(DataWalkGuide, AddsUpTheTime) {
  const Letter guide =
      paper({record_of("w", "data-walk", "Walk", R"({"minutes_per_station": 8, "station_count": 6})")}, "guide");
  EXPECT_THAT(text_of(guide),
              AllOf(HasSubstr("| Stations: 6, 8 minutes at each | 48 |"), HasSubstr("| In all | 91 |")));
}

const std::string resolution = R"({
    "title": "On the plan", "body": "County board", "number": "E-14", "form": "resolution", "state": "draft",
    "recitals": [
      {"id": "r1", "text": {"en": "that 36 homes were free;", "es": "que había 36 viviendas libres;"}, "readings": ["finding:f"], "sources": ["source:s"]},
      {"id": "r2", "text": {"en": "residents have spoken"}, "sources": ["source:s"]}],
    "clauses": [
      {"id": "c1", "text": {"en": "that the plan is adopted.", "es": "que se aprueba el plan."}},
      {"id": "c2", "text": {"en": "residents are paid"}, "due": "2026-08-01"}]})";
const std::vector<Record> behind_resolution = {record_of("r", "resolution", "On the plan", resolution),
                                               record_of("f", "finding", "36 of 100 (2023)", "{}"),
                                               record_of("s", "source", "Spring walk", "{}")};

TEST(Resolution, GivesReasonsWithNumberedSourcesAndThenResolves) {
  const Letter written = paper(behind_resolution);
  EXPECT_EQ(written.kind, "Resolution No. E-14");
  EXPECT_TRUE(written.is_draft);
  EXPECT_TRUE(written.mark.empty());
  EXPECT_THAT(text_of(written),
              AllOf(HasSubstr("WHEREAS 36 homes were free [1, 2];\nWHEREAS residents have spoken [2];"),
                    HasSubstr("NOW, THEREFORE, BE IT RESOLVED that the plan is adopted;\n"
                              "BE IT FURTHER RESOLVED that residents are paid (by August 1, 2026)."),
                    HasSubstr("- [1] 36 of 100 (2023)\n- [2] Spring walk\n")));
}

TEST(Resolution, SaysInSpanishThatItIsNotOfficial) {
  EXPECT_EQ(find_letter("resolution", "courtesy")->language, Language::spanish);
  const Letter written = paper(behind_resolution, "courtesy", Language::spanish);
  EXPECT_THAT(written.mark, HasSubstr("No es oficial"));
  EXPECT_THAT(written.signatures, IsEmpty());
  EXPECT_THAT(text_of(written), AllOf(HasSubstr("CONSIDERANDO que había 36 viviendas libres"),
                                      HasSubstr("residents have spoken (aún sin traducir)"),
                                      HasSubstr("SE RESUELVE que se aprueba el plan;")));
}

TEST(Resolution, IsInEnglishWhateverItsReadersSpeak) {
  EXPECT_EQ(find_letter("resolution")->language, Language::english);
}

TEST(ImpactBrief, ShowsEachMeasureWithItsStatusAndNoStoryThatIsNotForThePublic) {
  const Letter brief = paper(
      {record_of("i", "impact-report", "2026",
                 R"({"headline_measures": ["measure:m"], "stories": ["change-story:a", "change-story:b"]})"),
       record_of("m", "measure", "Homes",
                 R"({"baseline_value": 36, "baseline_date": "2023-12-31", "target_value": 50, "unit": "homes"})"),
       record_of("a", "change-story", "A", R"({"public_text": {"en": "A family stayed."}, "what": "Inside only"})"),
       record_of("b", "change-story", "B", R"({"what": "Inside only"})")});
  EXPECT_THAT(text_of(brief), AllOf(HasSubstr("| Homes | 36 homes (December 31, 2023) | No value yet | 50 homes |"),
                                    HasSubstr("A family stayed."), Not(HasSubstr("Inside only"))));
}

TEST(LogicModelSheet, HasAColumnForEachStepAndSaysWhatLeadsOn) {
  const Letter sheet = paper({record_of("l", "logic-model", "Model", R"({
      "inputs": [{"id": "r1", "code": "I1", "text": "Staff", "leads_to": "A1"}],
      "activities": [{"id": "r2", "code": "A1", "text": "Visits"}, {"id": "r3", "code": "A2", "text": "Calls"}]})")});
  ASSERT_THAT(sheet.parts, SizeIs(1));
  EXPECT_THAT(sheet.parts.front().table.columns, SizeIs(6));
  EXPECT_THAT(sheet.parts.front().table.rows.front().front(), "I1: Staff → A1");
  EXPECT_THAT(sheet.parts.front().table.rows, SizeIs(2));
}

TEST(Cards, SayWhatOthersWantToRead) {
  const Letter card =
      paper({record_of("a", "strategic-action", "Repairs", R"({"title": "Repairs", "description": "Homes are mended",
      "left_out": "Owners", "milestones": [{"id": "r1", "what": "First home", "date": "2026-06-01"}]})")});
  EXPECT_EQ(card.kind, "Action card");
  EXPECT_THAT(text_of(card),
              AllOf(HasSubstr("What would change\nHomes are mended."), HasSubstr("| First home | June 1, 2026 |")));
}

TEST(ProgramProfile, SaysThatItIsNoEvaluation) {
  const Letter profile =
      paper({record_of("a", "program-assessment", "Visits", R"({"power_choices": "yes", "strengths": "Trust"})")});
  EXPECT_THAT(profile.mark, HasSubstr("not an evaluation"));
  EXPECT_THAT(text_of(profile), AllOf(HasSubstr("| Do participants make choices in it? | Yes |"), HasSubstr("Trust")));
}

TEST(JobDescription, LeavesOutOptionsAndRisks) {
  const std::string proposal = R"({"title": "Office", "risks": "It may end", "skills": "Listening", "compared": [
      {"id": "r1", "option": "coordinator", "in_favor": "Cheap"}]})";
  EXPECT_THAT(text_of(paper({record_of("o", "office-proposal", "Office", proposal)}, "job")),
              AllOf(HasSubstr("Listening"), Not(HasSubstr("It may end")), Not(HasSubstr("Cheap"))));
  EXPECT_THAT(text_of(paper({record_of("o", "office-proposal", "Office", proposal)})),
              AllOf(HasSubstr("It may end"), HasSubstr("Cheap")));
}

}  // namespace
}  // namespace foothold::workspace
