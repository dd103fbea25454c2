#include <gmock/gmock.h>

#include "html/test_support.hpp"
#include "workspace/checks/checks_test_world.hpp"
#include "workspace/letters/letter_list.hpp"

namespace foothold::workspace {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const std::string boone = "Boone Together";

// The letter of a record with these fields, written on the first of May 2026. References to records are named by their
// ids; those to "hidden" are what the reader may not see.
Letter letter(const std::string& type, const std::string& fields, Language language = Language::english,
              RecordStatus status = RecordStatus::draft, std::string_view kind = {}) {
  Record record;
  record.type = type;
  record.status = status;
  record.fields = boost::json::parse(fields).as_object();
  const html::PageContext context(html::test::site(), language, "/letter");
  static const CoalitionRecords none(toolkit_for_checks(), "2026-05-01", {});
  const LetterSource source{.context = context,
                            .type = *toolkit_for_checks().record_types.find(type),
                            .record = record,
                            .coalition = boone,
                            .records = none,
                            .today = "2026-05-01",
                            .name = [](const std::string& reference) {
                              const std::string id = reference.substr(reference.find(':') + 1);
                              return id == "hidden" ? std::string() : id;
                            }};
  return find_letter(type, kind)->write(source);
}

std::string text_of_parts(const Letter& letter) {
  std::string all;
  for (const LetterPart& part : letter.parts) {
    all += part.heading + "\n";
    for (const std::string& paragraph : part.paragraphs) all += paragraph + "\n";
    for (const std::string& item : part.items) all += "- " + item + "\n";
  }
  return all;
}

// All but the questionnaire, which nobody signs.
const std::vector<std::string> signed_types = {"invitation", "commitment", "member-agreement", "start-decision",
                                               "data-source"};

TEST(Letters, AreThereForSomeTypes) {
  for (const std::string& type : signed_types) EXPECT_NE(find_letter(type), nullptr) << type;
  EXPECT_NE(find_letter("survey"), nullptr);
  EXPECT_EQ(find_letter("person"), nullptr);
  EXPECT_THAT(letters_of("person"), IsEmpty());
}

TEST(Letters, SayWhatTheyAreInLinksAndTitles) {
  const html::PageContext context(html::test::site(), Language::english, "/letter");
  EXPECT_EQ(link_words(context, *find_letter("invitation")), "Print as a letter");
  EXPECT_EQ(link_words(context, *find_letter("meeting", "minutes")), "Print: Minutes");
  EXPECT_EQ(title_of_letter(context, *find_letter("meeting"), "May meeting"), "May meeting: Agenda");
}

TEST(Letters, MayBeSeveralOfOneType) {
  EXPECT_THAT(letters_of("data-source"), SizeIs(2));
  EXPECT_EQ(letter_path(*find_letter("data-source"), "7"), "/records/7/letter");
  EXPECT_EQ(letter_path(*find_letter("data-source", "agreement"), "7"), "/records/7/letter?kind=agreement");
  EXPECT_EQ(find_letter("data-source", "sonnet"), nullptr);
  EXPECT_EQ(find_letter("invitation", "agreement"), nullptr);
}

TEST(Letters, HaveNoHolesAndNoKeysWhenNothingIsAnswered) {
  for (const std::string& type : signed_types)
    for (const LetterKind& kind : letters_of(type))
      for (const Language language : all_languages) {
        const Letter empty = letter(type, "{}", language, RecordStatus::draft, kind.kind);
        EXPECT_THAT(text_of_parts(empty), AllOf(Not(HasSubstr("{")), Not(HasSubstr("  ")), Not(HasSubstr(": \n"))));
        EXPECT_THAT(empty.parts,
                    Not(Contains(testing::ResultOf([](const LetterPart& part) { return part.is_empty(); }, true))));
        EXPECT_THAT(empty.signatures, Not(IsEmpty())) << type;
        EXPECT_FALSE(empty.date.empty()) << type;
      }
}

TEST(Questionnaire, HasEachQuestionInItsLanguageWithWhatCanBeAnswered) {
  const std::string survey = R"({"title": "Homes", "purpose": {"en": "We want to know.", "es": "Queremos saber."},
    "questions": [
      {"id": "a", "kind": "agreement", "question": {"en": "I belong here.", "es": "Soy de aquí."}},
      {"id": "b", "kind": "one", "question": {"en": "Which?"}, "options": {"en": "Red; Blue; Prefer not to say"},
       "reason": {"en": "To see who is worse off"}},
      {"id": "c", "kind": "open", "question": {"en": "What first?", "es": "¿Qué primero?"}}]})";
  const Letter english = letter("survey", survey);
  EXPECT_THAT(text_of_parts(english), AllOf(HasSubstr("We want to know."), HasSubstr("1. I belong here.\n- Strongly"),
                                            HasSubstr("Why we ask: To see who is worse off.\n- Red\n- Blue\n")));
  EXPECT_EQ(english.parts.back().heading, "3. What first?");
  EXPECT_EQ(english.parts.back().lines, 4);
  EXPECT_THAT(
      text_of_parts(letter("survey", survey, Language::spanish)),
      AllOf(HasSubstr("Queremos saber."), HasSubstr("1. Soy de aquí.\n- Muy en desacuerdo"), HasSubstr("2. Which?")));
}

TEST(InvitationLetter, IsWrittenFromItsAnswers) {
  const Letter written = letter("invitation", R"({
    "title": "Would you join us?", "addressed_to": "Ms. Ana Ruiz, Example Credit Union",
    "why_you": "You know small loans\nand the people who need them", "ask": "Join four meetings.",
    "contact": "person:Rosa", "contact_details": "555-0100", "reply_by": "2026-06-10", "sent_on": "2026-05-20"})");
  EXPECT_EQ(written.date, "May 20, 2026");
  EXPECT_THAT(written.address, ElementsAre("Ms. Ana Ruiz, Example Credit Union"));
  EXPECT_EQ(written.salutation, "Dear Ms. Ana Ruiz,");
  EXPECT_THAT(written.parts.front().paragraphs,
              ElementsAre("We would like to invite you to Boone Together.", "Why we ask you: You know small loans.",
                          "and the people who need them.", "What we ask of you: Join four meetings.",
                          "Please let us know by June 10, 2026.", "If you have questions, please ask Rosa: 555-0100."));
  EXPECT_EQ(written.signatures.front().name, "Rosa");
  EXPECT_EQ(written.signatures.front().role, "for Boone Together");
}

TEST(InvitationLetter, GreetsThePartnerWhenNobodyIsAddressedAndNobodyWhenNothingIsKnown) {
  EXPECT_EQ(letter("invitation", R"({"prospect": "prospect:Landlords"})").salutation, "Dear Landlords,");
  EXPECT_EQ(letter("invitation", "{}").salutation, "Hello,");
  EXPECT_EQ(letter("invitation", R"({"prospect": "prospect:hidden"})", Language::spanish).salutation,
            "Reciba un cordial saludo:");
  EXPECT_EQ(letter("invitation", "{}").date, "May 1, 2026");
}

TEST(InvitationLetter, GivesTheWholeDayForAReplyInSpanishToo) {
  const Letter written = letter("invitation", R"({"reply_by": "2026-06-10"})", Language::spanish);
  EXPECT_THAT(text_of_parts(written), HasSubstr("a más tardar el 10 de junio de 2026."));
}

TEST(CommitmentLetter, SaysWhatIsAskedAndWhatIsPromised) {
  const Letter written = letter("commitment", R"({
    "title": "An analyst", "leader": "person:Kim", "organization": "organization:County", "asks": ["staff-time"],
    "details": [{"id": "r1", "kind": "staff-time", "what": "An analyst prepares the data", "amount": 8,
                 "unit": "hours-per-month", "period": {"from": "2026-05-01", "to": "2027-04-30"},
                 "contact": "person:hidden"},
                {"id": "r2", "kind": "funding", "what": "A grant", "amount": 1500.5, "unit": "dollars"}],
    "may_name": "yes", "signed_by": "Kim Lee", "signed_on": "2026-05-03"})");
  const std::string text = text_of_parts(written);
  EXPECT_THAT(text, HasSubstr("We ask you to:\n- Assign staff\n"));
  EXPECT_THAT(text, HasSubstr("- Assign staff: An analyst prepares the data. 8 hours a month. May 1, 2026 – April 30, "
                              "2027.\n"));
  EXPECT_THAT(text, HasSubstr("- Contribute money: A grant. $1,500.50.\n"));
  EXPECT_THAT(text, HasSubstr("We may name you in public."));
  EXPECT_THAT(text, Not(HasSubstr("hidden")));
  EXPECT_THAT(written.address, ElementsAre("Kim", "County"));
  EXPECT_THAT(written.signatures, SizeIs(2));
  EXPECT_EQ(written.signatures.back().name, "Kim Lee");
  EXPECT_EQ(written.signatures.back().signed_on, "May 3, 2026");
}

TEST(CommitmentLetter, AsksOnPaperWhatTheLeaderHasNotSaid) {
  const Letter written = letter("commitment", R"({"leader": "person:Kim", "may_name": "unsure"})");
  EXPECT_THAT(written.parts,
              Contains(AllOf(Field(&LetterPart::is_to_tick, true), Field(&LetterPart::items, SizeIs(2)))));
  EXPECT_THAT(letter("commitment", R"({"may_name": "no"})").parts, Not(Contains(Field(&LetterPart::is_to_tick, true))));
}

TEST(MemberAgreement, NamesPartiesPromisesAndWhoHasYetToSign) {
  const Letter written = letter("member-agreement", R"({
    "title": "Agreement", "parties": ["organization:Schools", "person:Ana"], "member_promises": ["attend", "tasks"],
    "attendance": 75, "coalition_promises": ["agenda"], "compensation": "$25 an hour",
    "conflicts": "None known", "signatures": [{"id": "r1", "name": "Pat Hill", "party": "Schools", "date": "2026-04-02"}]})");
  const std::string text = text_of_parts(written);
  EXPECT_THAT(text, HasSubstr("This is an agreement between Schools, Ana and Boone Together."));
  EXPECT_THAT(text, HasSubstr("The member comes to at least 75% of the meetings."));
  EXPECT_THAT(text, HasSubstr("$25 an hour.\nPayments may affect public benefits"));
  EXPECT_THAT(text, HasSubstr("Conflicts of interest\nNone known."));
  ASSERT_THAT(written.signatures, SizeIs(3));
  EXPECT_EQ(written.signatures.at(0).signed_on, "April 2, 2026");
  EXPECT_EQ(written.signatures.at(1).role, "for Ana");
  EXPECT_EQ(written.signatures.at(2).role, "for Boone Together");
}

TEST(MemberAgreement, IsShorterForResidents) {
  const std::string fields = R"("title": "A", "conflicts": "None known", "leaving": "A word is enough")";
  EXPECT_THAT(text_of_parts(letter("member-agreement", "{" + fields + R"(, "short_form": "yes"})")),
              AllOf(HasSubstr("A word is enough."), Not(HasSubstr("None known"))));
  EXPECT_THAT(text_of_parts(letter("member-agreement", "{" + fields + "}")), HasSubstr("None known."));
}

TEST(MemberAgreement, IsAlwaysShorterAsItsShortForm) {
  const Letter written = letter("member-agreement", R"({"title": "A", "conflicts": "None known"})", Language::english,
                                RecordStatus::draft, "short");
  EXPECT_EQ(written.kind, "Member agreement, short form");
  EXPECT_THAT(text_of_parts(written), Not(HasSubstr("None known")));
}

TEST(MemberAgreement, SaysThatItIsADraftUntilItIsAgreed) {
  EXPECT_TRUE(letter("member-agreement", "{}").is_draft);
  EXPECT_FALSE(letter("member-agreement", "{}", Language::english, RecordStatus::agreed).is_draft);
  EXPECT_FALSE(letter("invitation", "{}").is_draft);
}

TEST(DecisionMemo, TellsTheDecisionAndItsConditions) {
  const Letter written = letter("start-decision", R"({
    "title": "Do we begin?", "decision": "go-with-conditions", "method": "consensus", "date": "2026-04-20",
    "reasons": "We are ready", "decided_by": ["person:Ana", "body:Board"],
    "conditions": [{"id": "r1", "condition": "A coordinator is named", "by": "2026-06-01", "who": "person:Ben"}],
    "revisit_date": "2026-10-01"})");
  const std::string text = text_of_parts(written);
  EXPECT_EQ(written.kind, "Decision memo");
  EXPECT_EQ(written.date, "April 20, 2026");
  EXPECT_THAT(written.address, ElementsAre("To: the members of Boone Together", "From: Ana and Board"));
  EXPECT_THAT(text, HasSubstr("We have decided: Go, with conditions."));
  EXPECT_THAT(text, HasSubstr("- A coordinator is named. By June 1, 2026. Who sees to it: Ben.\n"));
  EXPECT_THAT(text, HasSubstr("We look at this again on October 1, 2026."));
  EXPECT_THAT(text, Not(HasSubstr("Who disagreed")));
  EXPECT_THAT(written.signatures, SizeIs(2));
  EXPECT_TRUE(written.salutation.empty());
}

TEST(DecisionMemo, SpeaksSpanish) {
  const Letter written =
      letter("start-decision", R"({"decision": "not-yet", "date": "2026-04-20"})", Language::spanish);
  EXPECT_EQ(written.kind, "Memorando de decisión");
  EXPECT_THAT(text_of_parts(written), HasSubstr("Hemos decidido: Todavía no: primero dar estos pasos."));
}

const std::string filings = R"({
    "name": "Eviction filings", "holder": "organization:Example County", "contact": "person:Teal Brook",
    "owner": "person:Devon", "predictors": ["predictor:housing-stability"], "years": "2018 to 2025",
    "area_level": "census-tract", "breakdowns": ["race-ethnicity", "tenure"], "smallest_count": 20,
    "suppression": "No count below 20.", "agreement_purpose": "To see where families are taken to court.",
    "agreement_ends": "2027-05-01"})";

TEST(DataRequestLetter, SaysWhichDataAndWhatForAndHowTheyAreKept) {
  const Letter written = letter("data-source", filings);
  EXPECT_THAT(written.address, ElementsAre("Teal Brook", "Example County"));
  EXPECT_THAT(written.subject, HasSubstr("Eviction filings"));
  const std::string text = text_of_parts(written);
  for (const char* told : {"- Years: 2018 to 2025", "- Smallest area: Census tract",
                           "- By these groups: Race and ethnicity, Renting or owning", "housing-stability",
                           "No count below 20.", "fewer than 20", "Devon"})
    EXPECT_THAT(text, HasSubstr(told));
  EXPECT_THAT(text, Not(HasSubstr("2027")));
}

TEST(DataAgreementOutline, HasEveryPartAndRoomForWhatIsOpen) {
  const Letter written = letter("data-source", filings, Language::english, RecordStatus::agreed, "agreement");
  EXPECT_TRUE(written.is_draft);
  EXPECT_THAT(written.signatures, SizeIs(2));
  const std::string text = text_of_parts(written);
  for (const char* told :
       {"This is an agreement between Example County and Boone Together.", "To see where families are taken to court.",
        "May 1, 2027", "Still to be agreed", "What the data may not be used for"})
    EXPECT_THAT(text, HasSubstr(told));
}

TEST(DataAgreementOutline, IsNoDraftOnceItIsSigned) {
  EXPECT_FALSE(letter("data-source", R"({"name": "X", "agreement_state": "signed"})", Language::spanish,
                      RecordStatus::agreed, "agreement")
                   .is_draft);
}

TEST(Sentence, EndsWithOneMark) {
  EXPECT_EQ(sentence(" A word "), "A word.");
  for (const std::string closed : {"Done.", "Who?", "Go!", "So …", "«Así»", "(yes)"})
    EXPECT_EQ(sentence(closed), closed);
  EXPECT_EQ(sentence("  "), "");
}

}  // namespace
}  // namespace foothold::workspace
