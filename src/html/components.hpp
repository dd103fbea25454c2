#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "html/form.hpp"
#include "html/html.hpp"
#include "html/page.hpp"
#include "html/table.hpp"

namespace foothold::html {

// Parts that more than one page uses, with the class names of web/styles. All write at the end of `html`, borrow their
// arguments for the call only, and write nothing for an empty list, text or message. Classes named here keep an element
// open until they go out of scope. Not thread-safe, as Html is not.

enum class Heading { h2, h3, h4, h5 };
// With an id, links in the page can lead to it.
void heading(Html& html, Heading level, std::string_view text, std::string_view id = {});

// A part of a page under its heading. With an id, links can lead to it; as prose its lines stay short enough to read.
class [[nodiscard]] HeadedSection {
 public:
  enum class Kind { any, prose };
  HeadedSection(Html& html, Heading level, std::string_view title, std::string_view id = {}, Kind kind = Kind::any);

 private:
  Element section_;
};

void paragraph(Html& html, std::string_view text);
// A message in the language of the page as a paragraph.
void paragraph(Html& html, const PageContext& context, const Message& message);
void link(Html& html, std::string_view address, std::string_view text);

// Terms with what they mean.
class [[nodiscard]] DefinitionList {
 public:
  explicit DefinitionList(Html& html) : html_(html), list_(html.open("dl", {{"class", "fh-definition"}})) {}
  DefinitionList& item(std::string_view term, std::string_view meaning);
  // The term, and its meaning open for other markup.
  Element open_item(std::string_view term);

 private:
  Html& html_;
  Element list_;
};

// A stored moment ("2026-05-01T14:00:00Z") as people read it; as it is when it is none.
[[nodiscard]] std::string moment_words(const PageContext& context, std::string_view moment);
void moment(Html& html, const PageContext& context, std::string_view moment);

// What a reader should know before reading on: a quiet box, or one with a sign for its kind.
enum class AlertKind { information, success, warning, error };
void notice(Html& html, std::string_view text);
void alert(Html& html, AlertKind kind, std::string_view heading, std::string_view text);

// A notice with other markup in it.
[[nodiscard]] Element open_notice(Html& html);

// How good a value is, as a word beside a disc that is full, half or empty. `none` says without a disc that nobody
// graded it.
enum class GradeMark { strong, marginal, weak, none };
void grade_tag(Html& html, const PageContext& context, GradeMark grade);
// The grade as a word: "Strong".
[[nodiscard]] const std::string& grade_name(const PageContext& context, GradeMark grade);
// What the grade means for a reader, one sentence.
[[nodiscard]] const std::string& grade_meaning(const PageContext& context, GradeMark grade);

// A short word in a box: a state, a kind.
void tag(Html& html, std::string_view text);

// Cards in a grid; the title is the link.
struct Card {
  std::string title;
  std::string address = {};  // empty writes the title without a link
  std::string text = {};
  std::string detail = {};  // a small last line; may be empty
};
void card_list(Html& html, Heading level, const std::vector<Card>& cards);

struct Download {
  std::string label;
  std::string address;
  std::string detail = {};  // format and size: "CSV, 1.2 MB"
  std::string text = {};    // what is in the file; may be empty
};
void download_list(Html& html, const std::vector<Download>& downloads);

// Links to the parts of a page, or to the pages of a chapter, under a title.
enum class LinksPlace { above_the_text, beside_the_text };
struct PageLink {
  std::string label;
  std::string address;
  bool current = false;
};
void page_links(Html& html, std::string_view title, const std::vector<PageLink>& links,
                LinksPlace place = LinksPlace::above_the_text);

// Something to open, closed at first; works without a script.
class [[nodiscard]] Disclosure {
 public:
  // On paper it is unfolded, unless it says how something was worked out, which few readers of paper miss.
  enum class Kind { any, working };
  Disclosure(Html& html, std::string_view summary, bool open = false, Kind kind = Kind::any);

 private:
  Element details_;
  Element body_;
};

// What is not to be passed on: a mark that stands above it on the screen and on every sheet of paper. Open until it
// goes out of scope.
class [[nodiscard]] Confidential {
 public:
  Confidential(Html& html, const PageContext& context);

 private:
  Element whole_;
  Element body_;
};

// A chart with its title above and a small line below (source, what is drawn). The chart goes in while it is open.
class [[nodiscard]] Figure {
 public:
  // `note` must live as long as the figure, because it is written last.
  Figure(Html& html, std::string_view title, std::string_view note = {});
  ~Figure();
  Figure(const Figure&) = delete;
  Figure& operator=(const Figure&) = delete;

 private:
  Html& html_;
  std::string_view note_;
  Element figure_;
};

// A place that is meant to fill later: what is not there yet, and what would bring it.
void nothing_yet(Html& html, Heading level, std::string_view title, std::string_view text);
// A tree as lists within lists, from its items as one reads them with how deep each stands, 0 at the top.
void tree(Html& html, const std::vector<int>& depths, const std::function<void(std::size_t item)>& write_item);

// Room for a picture that would be too small to read on a telephone, where it scrolls by itself.
[[nodiscard]] Element open_wide(Html& html, std::string_view label);

// Why a value is not shown, in place of the value.
void missing(Html& html, std::string_view text);
// Where the numbers come from, below a table or chart.
void source_line(Html& html, std::string_view text);

}  // namespace foothold::html
