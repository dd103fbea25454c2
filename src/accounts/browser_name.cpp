#include "accounts/browser_name.hpp"

#include <array>
#include <span>

namespace foothold::accounts {
namespace {

struct Sign {
  std::string_view in_header;
  std::string_view name;
};

// Most browsers also name those that they want to be taken for, so the most particular names come first.
constexpr std::array<Sign, 11> browsers = {{{"Edg/", "Edge"},
                                            {"EdgA/", "Edge"},
                                            {"EdgiOS/", "Edge"},
                                            {"OPR/", "Opera"},
                                            {"SamsungBrowser/", "Samsung Internet"},
                                            {"Firefox/", "Firefox"},
                                            {"FxiOS/", "Firefox"},
                                            {"CriOS/", "Chrome"},
                                            {"Chrome/", "Chrome"},
                                            {"Version/", "Safari"},
                                            {"curl/", "curl"}}};
constexpr std::array<Sign, 7> systems = {{{"Windows NT", "Windows"},
                                          {"iPhone", "iPhone"},
                                          {"iPad", "iPad"},
                                          {"Android", "Android"},
                                          {"CrOS", "ChromeOS"},
                                          {"Mac OS X", "Mac"},
                                          {"Linux", "Linux"}}};

std::string_view name_in(std::string_view header, std::span<const Sign> signs) {
  for (const Sign& sign : signs)
    if (header.find(sign.in_header) != std::string_view::npos) return sign.name;
  return {};
}

}  // namespace

std::string browser_name(const html::PageContext& context, std::string_view user_agent) {
  if (user_agent.empty()) return context.text("account.session_unknown");
  std::string browser(name_in(user_agent, browsers));
  if (browser.empty()) browser = context.text("account.session_other");
  const std::string_view system = name_in(user_agent, systems);
  return system.empty() ? browser
                        : context.fill("account.session_on", {{"browser", browser}, {"system", std::string(system)}});
}

}  // namespace foothold::accounts
