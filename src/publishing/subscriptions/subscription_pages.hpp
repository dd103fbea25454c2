#pragma once

#include <string>
#include <vector>

#include "html/form.hpp"
#include "html/page.hpp"

namespace foothold::publishing {

// The form with which everybody can have news about a plan sent to them, and the pages behind it.
struct SubscriptionForm {
  std::string slug = {};
  bool has_mail = false;  // whether this installation sends any
  std::string email = {};
  Language language = Language::english;
  std::vector<html::FieldError> errors = {};
};
// Appends the form; nothing without mail.
void write_subscription_form(html::Html& html, const html::PageContext& context, const SubscriptionForm& form);

// What became of it last: nothing, "sent" or "ended".
[[nodiscard]] std::string subscription_page(const html::PageContext& context, const std::string& plan_title,
                                            const SubscriptionForm& form, const std::string& done);

// Where the links of the letters lead: to say yes, and to end it. `email` is whom it is about.
struct SubscriptionView {
  std::string coalition;  // its id
  std::string coalition_name;
  std::string slug;
  std::string email;
  std::string token;
  bool is_confirmed = false;
};
[[nodiscard]] std::string subscription_confirm_page(const html::PageContext& context, const SubscriptionView& view);
[[nodiscard]] std::string subscription_end_page(const html::PageContext& context, const SubscriptionView& view);
// That the address is forgotten; the same for one that nobody knew.
[[nodiscard]] std::string subscription_ended_page(const html::PageContext& context);

}  // namespace foothold::publishing
