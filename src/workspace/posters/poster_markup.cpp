#include "workspace/posters/poster_markup.hpp"

#include <algorithm>

#include "html/components.hpp"
#include "html/qr_code.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

// 24 by 36 inches in pieces of 6 by 9, which leave a sheet of Letter room for the marks around them.
constexpr int tile_columns = 4;
constexpr int tile_rows = 4;

class PosterWriter {
 public:
  PosterWriter(Html& html, const html::PageContext& context, const PosterFoot& foot)
      : html_(html), context_(context), foot_(foot) {}

  void write(const Poster& poster) {
    const Element whole = html_.open("article", {{"class", "fh-poster"}});
    write_words(poster);
    html_.append(poster.picture);
    {
      const Element beside = html_.open("div", {{"class", "fh-poster__parts"}});
      for (const PosterPart& part : poster.parts)
        if (part.kind != PosterPart::Kind::prompts) write_part(part);
    }
    for (const PosterPart& part : poster.parts)
      if (part.kind == PosterPart::Kind::prompts) write_part(part);
    write_room();
    write_foot(poster);
  }

 private:
  void write_words(const Poster& poster) {
    html_.element("p", {{"class", "fh-poster__above"}}, poster.above);
    html_.element("h2", {{"class", "fh-poster__title"}}, poster.title);
    if (!poster.quote.empty()) {
      const Element quote = html_.open("blockquote", {{"class", "fh-poster__quote"}});
      html::paragraph(html_, poster.quote);
    }
    {
      const Element number = html_.open("div", {{"class", "fh-poster__number"}});
      if (!poster.number.empty()) html_.element("p", {{"class", "fh-poster__value"}}, poster.number);
      html::paragraph(html_, poster.sentence);
    }
    if (!poster.about.empty()) html::paragraph(html_, poster.about);
  }

  void write_part(const PosterPart& part) {
    if (part.lines.empty() && part.heading.empty()) return;
    const bool is_asked = part.kind == PosterPart::Kind::prompts;
    const Element section =
        html_.open("section", {{"class", is_asked ? "fh-poster__part fh-poster__part--prompts" : "fh-poster__part"}});
    html::heading(html_, Heading::h3, part.heading);
    if (part.kind == PosterPart::Kind::answers) {
      for (const std::string& line : part.lines) html::paragraph(html_, line);
      return;
    }
    if (is_asked) {
      const Element list = html_.open("ol", {{"class", "usa-list"}});
      for (const std::string& line : part.lines) html_.element("li", {}, line);
      return;
    }
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const std::string& line : part.lines) html_.element("li", {}, line);
  }

  // For notes and dots that visitors stick on it.
  void write_room() {
    const Element room = html_.open("div", {{"class", "fh-poster__room"}});
    html::paragraph(html_, context_.text("posters.room"));
  }

  void write_foot(const Poster& poster) {
    const Element foot = html_.open("footer", {{"class", "fh-poster__foot"}});
    if (!poster.address.empty()) html::qr_code(html_, poster.address, context_.text("posters.code"));
    const Element words = html_.open("div");
    if (!poster.address.empty()) {
      html::paragraph(html_, context_.text("posters.read_on"));
      html_.element("p", {{"class", "fh-poster__address"}}, poster.address);
    }
    html::paragraph(html_, context_.fill("posters.made_by", {{"coalition", foot_.coalition}, {"date", foot_.date}}));
    for (const std::string& notice : foot_.notices) html::paragraph(html_, notice);
  }

  Html& html_;
  const html::PageContext& context_;
  const PosterFoot& foot_;
};

// "B3": the column as a letter, the row as a number, as people read a map.
std::string tile_name(int column, int row) {
  return std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
}

class TileWriter {
 public:
  TileWriter(Html& html, const html::PageContext& context, const PosterFoot& foot)
      : html_(html), context_(context), foot_(foot) {}

  void write(const Poster& poster, std::size_t number) {
    Html whole;
    PosterWriter(whole, context_, foot_).write(poster);
    write_cover(poster, whole);
    for (int row = 0; row < tile_rows; ++row)
      for (int column = 0; column < tile_columns; ++column) write_tile(poster, whole, number, column, row);
  }

 private:
  // The one sheet that is read out, since on the others the words are cut.
  void write_cover(const Poster& poster, const Html& whole) {
    const Element sheet = html_.open("section", {{"class", "fh-poster-cover"}});
    html_.append(whole);
    html::heading(html_, Heading::h3, context_.text("posters.tiles.title"));
    html::paragraph(html_, context_.fill("posters.tiles.how", {{"sheets", std::to_string(tile_columns * tile_rows)},
                                                               {"title", poster.title}}));
    html::Table table(html_, context_, context_.text("posters.tiles.order"),
                      {{context_.text("posters.tiles.row")}, {"A"}, {"B"}, {"C"}, {"D"}});
    for (int row = 0; row < tile_rows; ++row) {
      html::TableRow line = table.row(std::to_string(row + 1));
      for (int column = 0; column < tile_columns; ++column) line.cell(tile_name(column, row));
    }
  }

  // Classes place the window over the poster, because our pages allow no styles in the markup.
  void write_tile(const Poster& poster, const Html& whole, std::size_t number, int column, int row) {
    const Element sheet = html_.open("section", {{"class", "fh-tile"}, {"aria-hidden", "true"}});
    const std::string place = "fh-tile__whole fh-tile__whole--column-" + std::to_string(column) +
                              " fh-tile__whole--row-" + std::to_string(row);
    html_.element("p", {{"class", "fh-tile__name"}},
                  context_.fill("posters.tiles.sheet", {{"poster", std::to_string(number)},
                                                        {"sheet", tile_name(column, row)},
                                                        {"title", poster.title}}));
    for (const char* const corner :
         {"fh-tile__mark fh-tile__mark--top-left", "fh-tile__mark fh-tile__mark--top-right",
          "fh-tile__mark fh-tile__mark--bottom-left", "fh-tile__mark fh-tile__mark--bottom-right"})
      html_.element("span", {{"class", corner}}, "");
    const Element window = html_.open("div", {{"class", "fh-tile__window"}});
    const Element cut = html_.open("div", {{"class", place}});
    html_.append(whole);
  }

  Html& html_;
  const html::PageContext& context_;
  const PosterFoot& foot_;
};

std::string class_of(PosterSize size) {
  return "fh-posters fh-posters--" + std::string(poster_size_name(size));
}

}  // namespace

void write_posters(Html& html, const html::PageContext& context, const std::vector<Poster>& posters, PosterSize size,
                   const PosterFoot& foot) {
  const Element all = html.open("div", {{"class", class_of(size)}});
  for (std::size_t at = 0; at < posters.size(); ++at) {
    if (size == PosterSize::tiles)
      TileWriter(html, context, foot).write(posters[at], at + 1);
    else
      PosterWriter(html, context, foot).write(posters[at]);
  }
}

}  // namespace foothold::workspace
