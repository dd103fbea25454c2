#include "publishing/pages/plan_addresses.hpp"

namespace foothold::publishing {
namespace {

std::string query_of(PlanForm form) {
  return "?form=" + std::string(plan_form_name(form));
}

}  // namespace

PlanAddresses::PlanAddresses(const html::PageContext& context, const std::string& slug, std::int64_t number)
    : is_copy_(context.is_static_copy()), plan_(is_copy_ ? "/" : "/plans/" + slug), number_(number) {}

std::string PlanAddresses::version(std::int64_t number) const {
  if (is_copy_) return number == number_ ? plan_ : std::string();
  return plan_ + "/versions/" + std::to_string(number);
}

std::string PlanAddresses::changes(std::int64_t number) const {
  return (is_copy_ ? "" : plan_) + "/versions/" + std::to_string(number) + "/changes";
}

std::string PlanAddresses::file(const std::string& ending, PlanForm form) const {
  return version(number_) + "." + ending + query_of(form);
}

std::string PlanAddresses::file_of_both_languages(const std::string& ending, PlanForm form) const {
  return version(number_) + "/both-languages." + ending + query_of(form);
}

// A file of a copy has no query, so each form is a page of its own.
std::string PlanAddresses::at(const std::string& page, PlanForm form) const {
  if (!is_copy_) return version(number_) + page + query_of(form);
  const std::string path = page + (form == PlanForm::full ? "" : "/" + std::string(plan_form_name(form)));
  return path.empty() ? plan_ : path;
}

}  // namespace foothold::publishing
