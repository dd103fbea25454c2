#pragma once

#include <string>
#include <vector>

#include "workspace/digest/mail_choice_store.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {

// What one member sees of the settings: those of the coalition, and their own.
struct SettingsView {
  const Record* profile = nullptr;    // null when nobody has written one, or the member may not see it
  std::string typed_name = {};        // of the coalition, in the form
  std::string feed_made_at = {};      // empty without an address
  std::string new_feed_address = {};  // just made; shown once
  bool mail_is_on = false;
  MailChoice mail = {};
  bool saved = false;
  Errors errors = {};
};
[[nodiscard]] std::string settings_page(const html::PageContext& context, const Participant& participant,
                                        const SettingsView& view);

}  // namespace foothold::workspace
