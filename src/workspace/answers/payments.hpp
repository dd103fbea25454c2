#pragma once

#include <string>
#include <vector>

#include "workspace/answers/coalition_records.hpp"
#include "workspace/answers/money_sums.hpp"

namespace foothold::workspace {

// What people get for taking part, as far as the reader may see it: the records are the coordinators'. Pure; pointers
// lead into the records.

enum class PaymentState {
  open,
  paid,
  declined,
  none  // nothing is paid, and the record says why
};
// "open", as in the keys of words.
[[nodiscard]] std::string_view payment_state_name(PaymentState state);

struct Payment {
  const Record* record = nullptr;
  PaymentState state = PaymentState::open;
  bool rate_differs = false;    // others do the same for another rate
  bool notice_missing = false;  // nobody said before paying that it may affect benefits
  bool tax_form_open = false;   // nobody has found out whether a tax form is needed
};

struct PaymentSums {
  MoneySums agreed;  // open and paid together
  MoneySums paid;
  MoneySums open;
};
// The payments of one activity, to one person or in one form.
struct PaymentGroup {
  std::string key;                 // the id of the record or of the form; empty where the answer is missing
  const Record* record = nullptr;  // the activity or the person; null when it is not among the records
  PaymentSums sums;
};

struct Ledger {
  std::vector<Payment> payments;  // by title
  PaymentSums sums;
  std::vector<PaymentGroup> by_activity;
  std::vector<PaymentGroup> by_person;
  std::vector<PaymentGroup> by_form;
};
[[nodiscard]] Ledger ledger_of(const CoalitionRecords& records);

// Whether these payments have different rates for the same work: one role, paid by the same measure, in the same money.
// What moves no money does not count.
[[nodiscard]] bool rates_differ(const std::vector<const Record*>& payments);

}  // namespace foothold::workspace
