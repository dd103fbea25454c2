#include "publishing/feeds/plan_feed.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

struct Entry {
  std::string id;
  std::string at;
  std::string title;
  std::string summary;
  std::string address;
};

class FeedWriter {
 public:
  FeedWriter(const PageContext& context, const PlanFeed& feed) : context_(context), feed_(feed) {
    for (const PlanVersion& version : feed.versions) add_version(version);
    for (const workspace::CommentPeriod& period : feed.periods)
      if (period.from <= feed.now) add_period(period);
    std::ranges::sort(entries_, std::ranges::greater(),
                      [](const Entry& entry) { return std::tie(entry.at, entry.id); });
  }

  [[nodiscard]] std::string write() {
    {
      const Element feed = html_.open(
          "feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", language_code(context_.language())}});
      html_.element("id", {}, feed_.address);
      html_.element("title", {}, one_line(feed_.title));
      html_.element("updated", {}, entries_.empty() ? feed_.now : entries_.front().at);
      html_.element("link", {{"rel", "alternate"}, {"type", "text/html"}, {"href", feed_.address}}, "");
      html_.element("link", {{"rel", "self"}, {"type", "application/atom+xml"}, {"href", feed_.address + "/feed.xml"}},
                    "");
      {
        const Element author = html_.open("author");
        html_.element("name", {}, one_line(feed_.coalition_name));
      }
      for (const Entry& entry : entries_) write_entry(entry);
    }
    return html_.take();
  }

 private:
  [[nodiscard]] std::string fill(std::string_view key,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return context_.fill("plan.feed." + std::string(key), values);
  }

  // Control letters may not stand in XML at all.
  [[nodiscard]] static std::string one_line(const std::string& text) { return in_one_line(text); }

  void add_version(const PlanVersion& version) {
    const std::string number = std::to_string(version.number);
    const std::string page = feed_.address + "/versions/" + number;
    const bool stands = !version.is_withdrawn();
    entries_.push_back({page, version.published_at, fill("published", {{"number", number}}),
                        stands ? one_line(version.note) : std::string(), stands ? page : feed_.address});
    if (!stands)
      entries_.push_back({page + "/withdrawal", version.withdrawn_at, fill("withdrawn", {{"number", number}}),
                          one_line(version.withdrawn_note), feed_.address});
  }

  void add_period(const workspace::CommentPeriod& period) {
    const std::string comments = feed_.address + "/comments";
    entries_.push_back({comments + "#" + period.activity, period.from + "T00:00:00Z", one_line(period.title),
                        fill("period", {{"until", workspace::date_words(context_, period.to)}}), comments});
  }

  void write_entry(const Entry& entry) {
    const Element element = html_.open("entry");
    html_.element("id", {}, entry.id);
    html_.element("title", {}, entry.title);
    html_.element("updated", {}, entry.at);
    html_.element("link", {{"rel", "alternate"}, {"type", "text/html"}, {"href", entry.address}}, "");
    if (!entry.summary.empty()) html_.element("summary", {}, entry.summary);
  }

  const PageContext& context_;
  const PlanFeed& feed_;
  std::vector<Entry> entries_;
  Html html_;
};

}  // namespace

std::string atom_feed(const PageContext& context, const PlanFeed& feed) {
  return FeedWriter(context, feed).write();
}

}  // namespace foothold::publishing
