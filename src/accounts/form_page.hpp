#pragma once

#include <functional>
#include <string>

#include "accounts/account_pages.hpp"
#include "html/html.hpp"

namespace foothold::accounts {

// What the pages of accounts share that consist of one form: one column with a title, what went wrong, a sentence, and
// the form that `write_form` writes. `reader` is who is signed in, where somebody is.
[[nodiscard]] std::string form_page(const html::PageContext& context, const std::string& title, const std::string& lead,
                                    const Errors& errors, const std::function<void(html::Html&)>& write_form,
                                    const std::optional<html::SignedIn>& reader = {});

// Writes fields whose labels are the strings "account.field.<name>", each with what is wrong with it. Borrows all for
// as long as it lives.
class Fields {
 public:
  Fields(html::Html& html, const html::PageContext& context, const Errors& errors)
      : html_(html), context_(context), errors_(errors) {}

  void write(const char* name, const html::TextInput& input, const char* hint_key = nullptr);

 private:
  html::Html& html_;
  const html::PageContext& context_;
  const Errors& errors_;
};

}  // namespace foothold::accounts
