#include "workspace/views/work_view_list.hpp"

#include <algorithm>
#include <array>

#include "html/components.hpp"
#include "workspace/evidence/evidence_page.hpp"
#include "workspace/evidence/new_edition.hpp"
#include "workspace/inventory/inventory_view.hpp"
#include "workspace/local_data/local_data_views.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/paper_views/paper_views.hpp"
#include "workspace/posters/posters_view.hpp"
#include "workspace/scoring/priorities_view.hpp"
#include "workspace/summary/summary_view.hpp"
#include "workspace/views/coalition_views.hpp"
#include "workspace/views/embarking_views.hpp"
#include "workspace/views/engagement_views.hpp"
#include "workspace/views/impact_views.hpp"
#include "workspace/views/strategy_views.hpp"
#include "workspace/views/sustaining_views.hpp"
#include "workspace/vision/vision_view.hpp"

namespace foothold::workspace {
namespace {

constexpr std::array views = {
    WorkView{"readiness", 1, "W1.1", write_readiness},
    WorkView{"commitments", 1, "W1.2", write_commitments},
    WorkView{"work-plan", 1, "W1.4", write_work_plan},
    WorkView{"coverage", 2, "W2.2", write_coverage},
    WorkView{"pipeline", 2, "W2.2", write_pipeline},
    WorkView{"structure", 2, "W2.3", write_structure},
    WorkView{"health", 2, "W2.6", write_health, "health-check-answer"},
    WorkView{"methods", 3, "W3.1", write_methods, {}, lay_across},
    WorkView{"reach", 3, "W3.2", write_reach},
    WorkView{"voices", 3, "W3.2", write_voices},
    WorkView{"compensation", 3, "W3.2", write_compensation},
    WorkView{"posters", 3, "W3.3", write_posters_view, {}, {}, make_posters_document, has_posters},
    WorkView{"feedback", 3, "W3.5", write_feedback},
    WorkView{"inventory", 4, "W4.2", write_inventory, {}, lay_across},
    WorkView{"local-data", 4, "W4.2", write_local_data},
    WorkView{"evidence", 4, "W4.3", write_evidence},
    WorkView{"new-edition", 4, "W4.3", write_new_edition},
    WorkView{"representation", 4, "W4.6", write_representation},
    WorkView{"priorities", 4, "W4.4", write_priorities},
    WorkView{"summary", 4, "W4.5", write_summary},
    WorkView{"vision", 5, "W5.1", write_vision},
    WorkView{"power", 5, "W5.4", write_power},
    WorkView{"conditions", 5, "W5.5", write_conditions},
    WorkView{"programs", 5, "W5.6", write_programs},
    WorkView{"chain", 5, "W5.9", write_evidence_chain, {}, lay_across},
    WorkView{"measures", 6, "W6.1", write_measures, {}, lay_across},
    WorkView{"measurement-plan", 6, "W6.1", write_measurement_plan, {}, lay_across},
    WorkView{"principles", 6, "W6.4", write_principles},
    WorkView{"sustainability", 7, "W7.1", write_sustainability},
    WorkView{"matrix-poster", 7, "W7.1", write_matrix_poster, {}, lay_across_tabloid},
    WorkView{"funding", 7, "W7.4", write_funding},
    WorkView{"risks", 7, "W7.5", write_risks},
};

std::string text_of(const html::PageContext& context, const WorkView& view, std::string_view part) {
  return context.text("views." + std::string(view.id) + "." + std::string(part));
}

template <typename Fits>
void write_cards(html::Html& html, const html::PageContext& context, const Participant& participant, Fits fits) {
  std::vector<html::Card> cards;
  for (const WorkView& view : views)
    if (fits(view))
      cards.push_back({.title = text_of(context, view, "title"),
                       .address = address_in(context, participant, view_path(view)),
                       .text = text_of(context, view, "about")});
  if (cards.empty()) return;
  const html::Element section = html.open("section", {{"class", "fh-section fh-no-print"}});
  html::heading(html, html::Heading::h2, context.text("views.heading"));
  html::card_list(html, html::Heading::h3, cards);
}

}  // namespace

const WorkView* find_work_view(std::string_view id) {
  const auto* const at = std::ranges::find(views, id, &WorkView::id);
  return at == views.end() ? nullptr : at;
}

const WorkView* find_view_of_answers(std::string_view type) {
  const auto* const at = std::ranges::find(views, type, &WorkView::answers);
  return at == views.end() ? nullptr : at;
}

std::string view_path(const WorkView& view) {
  return "/views/" + std::string(view.id);
}

void write_views_of_chapter(html::Html& html, const html::PageContext& context, const Participant& participant,
                            int chapter) {
  write_cards(html, context, participant, [&](const WorkView& view) { return view.chapter == chapter; });
}

void write_views_of_worksheet(html::Html& html, const html::PageContext& context, const Participant& participant,
                              std::string_view worksheet) {
  write_cards(html, context, participant, [&](const WorkView& view) { return view.worksheet == worksheet; });
}

}  // namespace foothold::workspace
