#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/content/messages.hpp"
#include "base/error.hpp"
#include "base/language.hpp"
#include "html/html.hpp"

namespace foothold::html {

// Names of the built style and script files, as web/build.mjs lists them in manifest.json.
struct Assets {
  std::string styles;
  std::string workspace_styles;  // besides, on the pages on which a coalition works and on others with a long form
  std::string script;
  std::string workspace_script;  // instead, on the pages on which a coalition works
  std::string icon;
};

// What every page of one installation shares. Immutable after start.
struct Site {
  const Messages* messages = nullptr;
  Assets assets;
  std::string edition_name;  // "v2025.01"; empty without an edition
  bool fictional = false;    // the edition is the demonstration's: every page says so
};

// Where one page stands and in which language it speaks; makes the addresses of its links. On a server, links are
// absolute paths with a language prefix; in a static copy they are relative files, so that the copy works from any
// folder or from disk.
class PageContext {
 public:
  PageContext(const Site& site, Language language, std::string path);
  // The same page as it stands in a static copy.
  [[nodiscard]] PageContext in_static_copy() const;

  [[nodiscard]] const Site& site() const { return *site_; }
  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] bool is_static_copy() const { return static_copy_; }

  // The address of a page of ours, given its path without a language ("/places/29019" or "/data?x=1#top").
  [[nodiscard]] std::string link(std::string_view path) const { return link(path, language_); }
  [[nodiscard]] std::string link(std::string_view path, Language language) const;
  // The address of a file that has no language: "/assets/x.css", "/api/v1/places/29019.csv".
  [[nodiscard]] std::string file_link(std::string_view path) const;

  // Words in the language of the page.
  [[nodiscard]] const std::string& text(std::string_view key) const { return site_->messages->text(language_, key); }
  [[nodiscard]] std::string fill(std::string_view key,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return site_->messages->fill(language_, key, values);
  }
  [[nodiscard]] const std::string& say(const Localized& text) const { return text.in(language_); }

 private:
  [[nodiscard]] std::string relative_to_root() const;

  const Site* site_;
  Language language_;
  std::string path_;
  bool static_copy_ = false;
};

struct Crumb {
  std::string label;
  std::string path = {};  // empty for the page itself
};

enum class Section { none, community, framework, toolkit, data, workspace };

// Who is signed in and reads the page, with what the form for signing out carries: the name of a hidden field and its
// value.
struct SignedIn {
  std::string name;
  std::string key_field;
  std::string key;
};

struct PageHead {
  std::string title;             // without the product's name
  std::string description = {};  // one sentence for search engines; may be empty
  Section section = Section::none;
  std::vector<Crumb> crumbs = {};
  bool full_width = false;  // the page lays out its own bands, each with a .fh-container in it, instead of one column
  bool has_long_form = false;  // or one for paper: the page loads the styles of those pages of coalitions as well
  std::optional<SignedIn> signed_in = {};  // nothing on pages that are the same for everybody
};

// A whole document: head, skip link, header, navigation, the main content that `write_main` writes, footer.
[[nodiscard]] std::string page(const PageContext& context, const PageHead& head,
                               const std::function<void(Html&)>& write_main);

// The page for a refusal: what is wrong, what to do, the error's suggestions, and links that lead on.
[[nodiscard]] std::string error_page(const PageContext& context, int status, const Error& error);

}  // namespace foothold::html
