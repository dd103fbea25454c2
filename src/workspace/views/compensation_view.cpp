#include "base/text.hpp"
#include "workspace/answers/payments.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/view_parts/amounts.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/engagement_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

std::string words(const ViewRequest& view, std::string_view key) {
  return view.context.text("views.compensation." + std::string(key));
}

// Agreed, paid and open in each unit of money, a line each.
void write_totals(Html& html, const ViewRequest& view, const PaymentSums& sums) {
  const html::HeadedSection section(html, Heading::h2, words(view, "totals"));
  html::Table table(html, view.context, words(view, "totals"),
                    {{.label = words(view, "money")},
                     {.label = words(view, "agreed"), .numeric = true},
                     {.label = words(view, "paid"), .numeric = true},
                     {.label = words(view, "open"), .numeric = true}},
                    {.quiet = true});
  for (const auto& [unit, agreed] : sums.agreed) {
    const auto in_unit = [&, one = unit](const MoneySums& all) {
      const auto at = all.find(one);
      return money_words(view.context, at == all.end() ? 0 : at->second, one.currency);
    };
    const std::string year = unit.price_year.empty()
                                 ? words(view, "no_year")
                                 : view.context.fill("record.prices_of", {{"year", unit.price_year}});
    table.row(unit.currency + ", " + year).cell(in_unit(sums.agreed)).cell(in_unit(sums.paid)).cell(in_unit(sums.open));
  }
}

enum class GroupedBy { records, forms };

std::string name_of(const ViewRequest& view, const PaymentGroup& group, GroupedBy by) {
  if (group.record != nullptr) return title_of(view, *group.record);
  if (group.key.empty()) return words(view, "unnamed");
  return by == GroupedBy::forms ? choice_words(view, "compensation", "form", group.key) : words(view, "not_seen");
}

void write_groups(Html& html, const ViewRequest& view, std::string_view key, const std::vector<PaymentGroup>& groups,
                  GroupedBy by) {
  const html::HeadedSection section(html, Heading::h2, words(view, key));
  html::Table table(html, view.context, words(view, key),
                    {{.label = words(view, std::string(key) + ".one")},
                     {.label = words(view, "agreed"), .numeric = true},
                     {.label = words(view, "paid"), .numeric = true},
                     {.label = words(view, "open"), .numeric = true}},
                    {.quiet = true});
  for (const PaymentGroup& group : groups)
    table
        .row(name_of(view, group, by),
             group.record == nullptr ? std::string() : address_in(view, "/records/" + group.record->id))
        .cell(sums_words(view, group.sums.agreed))
        .cell(sums_words(view, group.sums.paid))
        .cell(sums_words(view, group.sums.open));
}

std::string rate_words(const ViewRequest& view, const Record& record) {
  const auto rate = amount_of(record.fields, "rate");
  if (!rate) return {};
  const MoneyUnit unit = money_unit_of(record.fields, "rate");
  const std::string rate_text = money_words(view.context, *rate, unit.currency, unit.price_year);
  const std::string basis = lower_ascii(choice_words(view, record, "basis"));
  return basis.empty() ? rate_text : rate_text + ", " + basis;
}

std::string amount_words(const ViewRequest& view, const Record& record) {
  MoneySums sums;
  add_money(sums, record.fields, "amount");
  return sums.empty() ? std::string() : sums_words(view, sums);
}

std::string state_words(const ViewRequest& view, const Payment& payment) {
  const std::string state = words(view, "state." + std::string(payment_state_name(payment.state)));
  const std::string day = text_of(payment.record->fields, "paid_on");
  return payment.state == PaymentState::paid ? state + ", " + date_words(view.context, day) : state;
}

// What is to be settled about a payment, in words.
std::string marks_of(const ViewRequest& view, const Payment& payment) {
  std::vector<std::string> marks;
  if (payment.rate_differs) marks.push_back(words(view, "mark.rate"));
  if (payment.notice_missing) marks.push_back(words(view, "mark.notice"));
  if (payment.tax_form_open) marks.push_back(words(view, "mark.tax"));
  return join(marks, "; ");
}

void write_payments(Html& html, const ViewRequest& view, const std::vector<Payment>& payments) {
  const html::HeadedSection section(html, Heading::h2, words(view, "payments"));
  html::Table table(html, view.context, words(view, "payments"),
                    {{.label = words(view, "what")},
                     {.label = view.context.say(view.records.field_label("compensation", "role"))},
                     {.label = words(view, "rate")},
                     {.label = words(view, "amount"), .numeric = true},
                     {.label = words(view, "state")},
                     {.label = words(view, "to_settle")}},
                    {.quiet = true});
  for (const Payment& payment : payments) {
    const Record& record = *payment.record;
    html::TableRow row = table.row(title_of(view, record), address_in(view, "/records/" + record.id));
    row.cell(text_of(record.fields, "role"))
        .cell(rate_words(view, record))
        .cell(amount_words(view, record))
        .cell(state_words(view, payment));
    const Element cell = row.open_cell();
    if (const std::string marks = marks_of(view, payment); !marks.empty()) html::tag(html, marks);
  }
}

}  // namespace

void write_compensation(Html& html, const ViewRequest& view) {
  const bool keeps_the_books = view.participant.role >= Role::coordinator;
  if (!keeps_the_books) html::notice(html, words(view, "not_for_you"));
  const Ledger ledger = ledger_of(view.records);
  if (ledger.payments.empty()) {
    if (!keeps_the_books) return;
    html::nothing_yet(html, Heading::h2, words(view, "none"), words(view, "none_text"));
    return write_begin_link(html, view, "compensation", words(view, "begin"));
  }
  write_totals(html, view, ledger.sums);
  write_groups(html, view, "by_activity", ledger.by_activity, GroupedBy::records);
  write_groups(html, view, "by_person", ledger.by_person, GroupedBy::records);
  write_groups(html, view, "by_form", ledger.by_form, GroupedBy::forms);
  write_payments(html, view, ledger.payments);
  const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
  write_begin_link(html, view, "compensation", words(view, "begin"));
  html::link(html, address_in(view, "/types/compensation.csv"), words(view, "csv"));
}

}  // namespace foothold::workspace
