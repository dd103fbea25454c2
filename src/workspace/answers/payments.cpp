#include "workspace/answers/payments.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

PaymentState state_of(const Fields& fields) {
  if (says_yes(fields, "declined")) return PaymentState::declined;
  if (text_of(fields, "form") == "none") return PaymentState::none;
  return is_answered(fields, "paid_on") ? PaymentState::paid : PaymentState::open;
}

bool moves_money(PaymentState state) {
  return state == PaymentState::open || state == PaymentState::paid;
}

// The same work: one role, paid by the same measure, in the same money.
using Work = std::tuple<std::string, std::string, MoneyUnit>;
Work work_of(const Fields& fields) {
  return {fold_for_search(text_of(fields, "role")), text_of(fields, "basis"), money_unit_of(fields, "rate")};
}

std::map<Work, std::set<double>> rates_by_work(const std::vector<const Record*>& payments) {
  std::map<Work, std::set<double>> rates;
  for (const Record* payment : payments) {
    const auto rate = amount_of(payment->fields, "rate");
    if (rate && is_answered(payment->fields, "role") && moves_money(state_of(payment->fields)))
      rates[work_of(payment->fields)].insert(*rate);
  }
  return rates;
}

void add_to(PaymentSums& sums, const Payment& payment) {
  if (!moves_money(payment.state)) return;
  add_money(sums.agreed, payment.record->fields, "amount");
  add_money(payment.state == PaymentState::paid ? sums.paid : sums.open, payment.record->fields, "amount");
}

// What has no key comes last.
void sort_groups(std::vector<PaymentGroup>& groups) {
  std::ranges::stable_sort(groups, {}, [](const PaymentGroup& group) {
    return std::tuple(group.key.empty(), std::string_view(group.record == nullptr ? group.key : group.record->title));
  });
}

PaymentGroup& group_of(std::vector<PaymentGroup>& groups, const std::string& key, const Record* record) {
  const auto at = std::ranges::find(groups, key, &PaymentGroup::key);
  return at != groups.end() ? *at : groups.emplace_back(PaymentGroup{.key = key, .record = record, .sums = {}});
}

void add_by_reference(std::vector<PaymentGroup>& groups, const CoalitionRecords& records, const Payment& payment,
                      std::string_view field) {
  const auto ids = ids_of(payment.record->fields, field);
  const std::string key = ids.empty() ? std::string() : ids.front();
  add_to(group_of(groups, key, records.find(key)).sums, payment);
}

}  // namespace

std::string_view payment_state_name(PaymentState state) {
  static constexpr std::array<std::string_view, 4> names = {"open", "paid", "declined", "none"};
  return names[static_cast<std::size_t>(state)];
}

Ledger ledger_of(const CoalitionRecords& records) {
  Ledger ledger;
  const auto rates = rates_by_work(records.of("compensation"));
  for (const Record* record : records.of("compensation")) {
    const Fields& fields = record->fields;
    Payment payment{.record = record, .state = state_of(fields)};
    if (moves_money(payment.state)) {
      const auto same_work = rates.find(work_of(fields));
      payment.rate_differs = is_answered(fields, "rate") && same_work != rates.end() && same_work->second.size() > 1;
      payment.notice_missing = !says_yes(fields, "benefit_notice");
      payment.tax_form_open = !is_one_of(fields, "tax_form", {"yes", "no"});
    }
    add_to(ledger.sums, payment);
    add_by_reference(ledger.by_activity, records, payment, "activity");
    add_by_reference(ledger.by_person, records, payment, "recipient");
    add_to(group_of(ledger.by_form, text_of(fields, "form"), nullptr).sums, payment);
    ledger.payments.push_back(payment);
  }
  for (auto* groups : {&ledger.by_activity, &ledger.by_person, &ledger.by_form}) sort_groups(*groups);
  return ledger;
}

bool rates_differ(const std::vector<const Record*>& payments) {
  return std::ranges::any_of(rates_by_work(payments), [](const auto& work) { return work.second.size() > 1; });
}

}  // namespace foothold::workspace
