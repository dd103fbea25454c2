#include "publishing/pages/plan_routes.hpp"

#include <algorithm>

#include "accounts/account_pages.hpp"
#include "base/letters.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "publishing/data/plan_data.hpp"
#include "publishing/pages/plan_files.hpp"
#include "publishing/pages/plan_pages.hpp"
#include "publishing/versions/plan_version_store.hpp"
#include "workspace/checks/plan_checks.hpp"
#include "workspace/document_pages/document_asking.hpp"
#include "workspace/findings/coalition_findings.hpp"
#include "workspace/public_comments/public_comment_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::publishing {
namespace {

using http::Response;
using workspace::Record;
using workspace::RecordRequest;

constexpr std::size_t most_letters = 1000;  // of a note or a reason

// In which languages a plan goes out: those of the plan, as far as the program speaks them.
std::vector<Language> languages_of(const Record* setup) {
  std::vector<Language> languages;
  for (const Language language : all_languages) {
    const std::string_view choice = language == Language::english ? "english" : "spanish";
    if (setup == nullptr || workspace::has_text(setup->fields, "languages", choice)) languages.push_back(language);
  }
  if (languages.empty()) languages.push_back(Language::english);
  return languages;
}

class PlanMaking {
 public:
  explicit PlanMaking(RecordRequest& asked)
      : asked_(asked), store_(asked.workspace().database), records_(asked.workspace(), asked.participant().coalition) {}

  Result<Response> overview() { return http::html_response(overview_page({}, {})); }

  Result<Response> draft() {
    const auto form = plan_form_from_name(asked_.request().parameter("form"));
    if (!form) return workspace::not_found("form", "plan.pages.unknown_form");
    return http::html_response(
        plan_draft_page(asked_.page(), asked_.participant(), records_.source(*form, asked_.page())));
  }

  Result<Response> document() {
    const auto name = plan_form_from_name(asked_.request().parameter("form"));
    if (!name) return workspace::not_found("form", "plan.pages.unknown_form");
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const PlanSource plan = records_.source(*name, asked_.page());
    return workspace::ask_for_document(
        asked_, paper_of_plan(plan_title(plan), asked_.page().language(), parts_of(plan)), *form);
  }

  Result<Response> section() {
    const auto id = require_section();
    if (!id) return id.error();
    return section_page(*id, std::nullopt, {});
  }

  Result<Response> save_section() {
    const auto id = require_section();
    if (!id) return id.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto setup = require_setup();
    if (!setup) return setup.error();
    const Localized text = {std::string(trim(form->find("text_en").value_or(""))),
                            std::string(trim(form->find("text_es").value_or("")))};
    const auto revision = parse_integer(form->find("_revision").value_or(""));
    const auto saved = save(*setup, *id, text, revision.value_or(0));
    if (!saved) return section_page(*id, text, saved.error());
    return asked_.go_to("/plan/sections/" + *id);
  }

  Result<Response> publish() {
    if (asked_.participant().role < workspace::Role::coordinator) return workspace::not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const std::string note(trim(form->find("note").value_or("")));
    if (const auto fits = require_publishable(note); !fits) return refused({.note = note}, fits.error());
    const auto published = store_.publish({.coalition = asked_.participant().coalition.id,
                                           .published_by = asked_.participant().person(),
                                           .note = note,
                                           .edition = asked_.workspace().edition.facts().release},
                                          contents());
    if (!published) return published.error();
    return asked_.go_to("/plan");
  }

  Result<Response> withdraw() {
    if (asked_.participant().role < workspace::Role::coordinator) return workspace::not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const std::string reason(trim(form->find("reason").value_or("")));
    const auto number = parse_integer(asked_.request().parameter("number"));
    if (!number || !stands(*number)) return workspace::not_found("number", "plan.pages.unknown_version");
    const std::string field = withdrawal_field(*number);
    if (reason.empty()) return refused({}, workspace::invalid(field, "plan.pages.reason_missing"));
    if (letters_in(reason) > most_letters)
      return refused({.version = *number, .reason = reason}, workspace::invalid(field, "plan.pages.note_long"));
    if (!store_.withdraw(asked_.participant().coalition.id, *number, reason))
      return workspace::not_found("number", "plan.pages.unknown_version");
    return asked_.go_to("/plan");
  }

 private:
  [[nodiscard]] std::size_t open_blocks() const {
    const auto findings =
        workspace::only_within(workspace::CheckScope::plan, workspace::texted_findings(records_.all()));
    return static_cast<std::size_t>(std::ranges::count_if(findings, [](const workspace::TextedFinding& finding) {
      return finding.is_open() && finding.text->severity == toolkit::Severity::block;
    }));
  }

  [[nodiscard]] bool stands(std::int64_t number) {
    const auto version = store_.find(asked_.participant().coalition.id, number);
    return version && !version->is_withdrawn();
  }

  [[nodiscard]] std::string overview_page(const TypedText& typed, const workspace::Errors& errors) {
    const PlanSource plan = records_.source(PlanForm::full, asked_.page());
    const auto versions = store_.list(asked_.participant().coalition.id);
    std::vector<std::string> publishers;
    for (const PlanVersion& version : versions) publishers.push_back(version.published_by);
    return plan_overview_page(asked_.page(), asked_.participant(),
                              {.plan = plan,
                               .sections = section_states(plan),
                               .versions = versions,
                               .people = asked_.people(publishers),
                               .has_begun = workspace::plan_has_begun(records_.all()),
                               .blocks = open_blocks(),
                               .comments = comment_counts(),
                               .typed = typed,
                               .errors = errors});
  }

  [[nodiscard]] workspace::PeriodComments comment_counts() const {
    workspace::PeriodComments sum;
    for (const auto& [period, counts] :
         workspace::PublicCommentStore(asked_.workspace().database).counts(asked_.participant().coalition.id)) {
      sum.all += counts.all;
      sum.unanswered += counts.unanswered;
    }
    return sum;
  }

  Result<Response> refused(const TypedText& typed, const Error& error) {
    Response response = http::html_response(overview_page(typed, accounts::errors_of(asked_.page(), error)));
    response.status = http::status_of(error.kind);
    return response;
  }

  [[nodiscard]] Result<void> require_publishable(const std::string& note) {
    if (records_.source(PlanForm::full, asked_.page()).setup == nullptr)
      return workspace::conflict("", "plan.pages.no_setup");
    // The checks of the plan say nothing before somebody calls it a draft.
    if (!workspace::plan_has_begun(records_.all())) return workspace::conflict("", "plan.pages.not_begun");
    if (open_blocks() > 0) return workspace::conflict("", "plan.pages.still_blocked");
    if (note.empty()) return workspace::invalid("note", "plan.pages.note_missing");
    if (letters_in(note) > most_letters) return workspace::invalid("note", "plan.pages.note_long");
    return {};
  }

  // The whole plan as it is in this moment.
  [[nodiscard]] PlanContents contents() {
    PlanContents contents{.parts = all_parts()};
    const PlanSource plan = records_.source(PlanForm::full, asked_.page());
    contents.data = plan_data_files(plan);
    contents.words =
        ages_of_words(asked_.workspace().records.history(asked_.participant().coalition.id, plan.setup->id));
    return contents;
  }

  // All forms in all languages of the plan, as they are in this moment.
  [[nodiscard]] std::vector<PlanPart> all_parts() {
    std::vector<PlanPart> parts;
    const auto languages = languages_of(records_.source(PlanForm::full, asked_.page()).setup);
    for (const Language language : languages) {
      const html::PageContext context(asked_.workspace().site(), language, asked_.page().path());
      for (const PlanForm form : all_plan_forms())
        std::ranges::move(parts_of(records_.source(form, context)), std::back_inserter(parts));
    }
    return parts;
  }

  [[nodiscard]] Result<std::string> require_section() const {
    const std::string id = asked_.request().parameter("section");
    if (std::ranges::find(sections_of(PlanForm::full), id) == sections_of(PlanForm::full).end())
      return workspace::not_found("section", "plan.pages.unknown_section");
    return id;
  }

  // The record as it is, for writing in it.
  [[nodiscard]] Result<Record> require_setup() {
    const Record* told = records_.source(PlanForm::full, asked_.page()).setup;
    if (told == nullptr) return workspace::not_found("record", "plan.pages.no_setup");
    auto record = asked_.workspace().records.find(told->coalition, told->id);
    if (!record) return workspace::not_found("record", "plan.pages.no_setup");
    if (!workspace::may_write(asked_.participant(), *record)) return workspace::not_permitted();
    return *std::move(record);
  }

  Result<Response> section_page(const std::string& id, const std::optional<Localized>& typed,
                                const std::optional<Error>& problem) {
    const PlanSource plan = records_.source(PlanForm::full, asked_.page());
    PlanSectionView view{
        .plan = plan, .section = id, .text = typed.value_or(text_of(plan.setup, id)), .figures = figures_of(plan)};
    if (plan.setup != nullptr) {
      view.revision = plan.setup->revision;
      view.may_write = workspace::may_write(asked_.participant(), *plan.setup);
    }
    if (problem) view.errors = accounts::errors_of(asked_.page(), *problem);
    if (problem && problem->kind == ErrorKind::conflict) view.stored = text_of(plan.setup, id);
    Response response = http::html_response(plan_section_page(asked_.page(), asked_.participant(), view));
    if (problem) response.status = http::status_of(problem->kind);
    return response;
  }

  [[nodiscard]] static Localized text_of(const Record* setup, const std::string& section) {
    if (setup == nullptr) return {};
    for (const workspace::Fields* row : workspace::rows_of(setup->fields, "section_texts"))
      if (workspace::text_of(*row, "section") == section) return workspace::localized_of(*row, "text");
    return {};
  }

  // One row for the section; an empty text takes it away.
  [[nodiscard]] Result<void> save(const Record& setup, const std::string& section, const Localized& text,
                                  std::int64_t revision) {
    boost::json::array rows;
    std::string id = new_id();
    for (const workspace::Fields* row : workspace::rows_of(setup.fields, "section_texts")) {
      if (workspace::text_of(*row, "section") != section)
        rows.emplace_back(*row);
      else
        id = workspace::text_of(*row, "id");
    }
    if (!text.english.empty() || !text.spanish.empty()) {
      boost::json::object both;
      if (!text.english.empty()) both["en"] = text.english;
      if (!text.spanish.empty()) both["es"] = text.spanish;
      rows.emplace_back(boost::json::object{{"id", id}, {"section", section}, {"text", std::move(both)}});
    }
    workspace::RecordEdit edit{.coalition = setup.coalition,
                               .record = setup.id,
                               .base_revision = revision,
                               .person = asked_.participant().person()};
    edit.fields["section_texts"] = rows.empty() ? boost::json::value() : boost::json::value(std::move(rows));
    const auto outcome = asked_.workspace().records.edit(edit);
    if (!outcome) return outcome.error();
    if (std::holds_alternative<workspace::EditConflict>(*outcome))
      return workspace::conflict("text_en", "plan.pages.conflict");
    return {};
  }

  RecordRequest& asked_;
  PlanVersionStore store_;
  PlanRecords records_;
};

}  // namespace

void add_plan_routes(http::Router& router, workspace::WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return workspace::record_handler(workspace, answer); };
  router.get("/coalitions/{slug}/plan", handler(&PlanMaking::overview));
  router.get("/coalitions/{slug}/plan/{form}", handler(&PlanMaking::draft));
  router.post("/coalitions/{slug}/plan/{form}/document", handler(&PlanMaking::document));
  router.get("/coalitions/{slug}/plan/sections/{section}", handler(&PlanMaking::section));
  router.post("/coalitions/{slug}/plan/sections/{section}", handler(&PlanMaking::save_section));
  router.post("/coalitions/{slug}/plan/publication", handler(&PlanMaking::publish));
  router.post("/coalitions/{slug}/plan/versions/{number}/withdrawal", handler(&PlanMaking::withdraw));
}

void add_routes(http::Router& router, workspace::WorkspaceSite& workspace) {
  const auto limits = std::make_shared<PublicFormLimits>();
  add_plan_routes(router, workspace);
  add_public_plan_routes(router, workspace);
  add_plan_feed_routes(router, workspace);
  add_moderation_routes(router, workspace);
  add_public_comment_routes(router, workspace, limits);
  add_subscription_routes(router, workspace, limits);
}

}  // namespace foothold::publishing
