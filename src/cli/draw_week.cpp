#include "cli/draw_week.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/text.hpp"
#include "exchange/iso.hpp"

namespace meanwhile::cli {
namespace {

using exchange::Block;
using exchange::Tone;
using time::Minutes;

constexpr int margin = 8;  // "Mon 30  "

/// How a tone is drawn: a letter without colour, a ground and an ink with it.
struct Look {
  const char* letter;
  int ground;
  int ink;
};

Look look_of(Tone tone) {
  switch (tone) {
    case Tone::work: return {"▒", 250, 235};
    case Tone::family: return {"░", 216, 52};
    case Tone::other: return {":", 183, 54};
    case Tone::rest: return {"-", 242, 255};
    case Tone::travel: return {"~", 222, 94};
    case Tone::onsite: return {"█", 30, 231};
    case Tone::online: return {"▓", 62, 231};
  }
  return {" ", -1, -1};
}

bool is_session(Tone tone) { return tone == Tone::onsite || tone == Tone::online; }
bool is_life(Tone tone) { return !is_session(tone) && tone != Tone::travel; }

/// What lies in half a cell: the block on top, and the life beneath it when that is not life.
struct Half {
  const Block* top = nullptr;
  const Block* beneath = nullptr;
};

struct Cell {
  std::string letter = " ";
  Style style;
};
using Line = std::vector<Cell>;

std::string rendered(const Line& line, Ink ink) {
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    std::string run;
    const Style style = line[i].style;
    while (i < line.size() && line[i].style == style) run += line[i++].letter;
    out += painted(ink, style, run);
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out;
}

class DayLines {
 public:
  DayLines(const std::vector<Block>& blocks, exchange::Hours hours, int cells_an_hour,
           const Words& words, Ink ink)
      : words_(words),
        ink_(ink),
        cells_((hours.last - hours.first) * cells_an_hour),
        an_hour_(cells_an_hour) {
    halves_.resize(static_cast<std::size_t>(2 * cells_));
    for (std::size_t i = 0; i < halves_.size(); ++i) halves_[i] = half_at(blocks, hours.first, i);
  }

  Line upper() const {
    Line line = ground();
    const auto filled = [this](int cell) { return left(cell).top == right(cell).top; };
    for_each_run(filled, [&](const Block& block, int first, int count) {
      write(line, block, first, fitted(name_of(block), room(count)), count);
    });
    return line;
  }

  Line lower() const {
    Line line = ground();
    const auto filled = [this](int cell) {
      return left(cell).top == right(cell).top && !left(cell).beneath && !right(cell).beneath;
    };
    for_each_run(filled, [&](const Block& block, int first, int count) {
      const std::string hours = exchange::clock(block.start) + "–" + exchange::clock(block.end);
      if (columns_of(hours) <= room(count)) write(line, block, first, hours, count);
    });
    for (int cell = 0; cell < cells_; ++cell) show_beneath(line, cell);
    return line;
  }

 private:
  std::string name_of(const Block& block) const {
    if (block.tone == Tone::travel) return {};
    if (!block.label.empty()) return shown(block.label);
    return std::string(words_.tones[static_cast<std::size_t>(block.tone)]);
  }

  /// A block that covers at least a third of the half cell is there; the last painted is on top.
  Half half_at(const std::vector<Block>& blocks, int first_hour, std::size_t i) const {
    const double width = 30.0 / an_hour_;
    const double start = first_hour * 60 + static_cast<double>(i) * width, end = start + width;
    Half half;
    for (const Block& block : blocks) {
      const double from = std::max(start, static_cast<double>(block.start.count()));
      const double to = std::min(end, static_cast<double>(block.end.count()));
      if ((to - from) * 3 < width) continue;
      if (half.top && is_life(half.top->tone) && !is_life(block.tone)) half.beneath = half.top;
      half.top = &block;
    }
    return half;
  }

  const Half& left(int cell) const { return halves_[static_cast<std::size_t>(2 * cell)]; }
  const Half& right(int cell) const { return halves_[static_cast<std::size_t>(2 * cell + 1)]; }

  Line ground() const {
    Line line(static_cast<std::size_t>(cells_));
    for (int cell = 0; cell < cells_; ++cell)
      line[static_cast<std::size_t>(cell)] = cell_of(left(cell).top, right(cell).top, cell);
    return line;
  }

  Cell cell_of(const Block* one, const Block* two, int cell) const {
    if (!one && !two) return cell % an_hour_ == 0 ? Cell{"·", {.faint = true}} : Cell{};
    if (ink_ == Ink::plain) {  // no halves: the later painted of the two, so no way is lost
      const Block* most = !one || (two && two->tone > one->tone) ? two : one;
      return {look_of(most->tone).letter, {}};
    }
    const int a = one ? look_of(one->tone).ground : -1, b = two ? look_of(two->tone).ground : -1;
    if (a == b) return {" ", {.back = a}};
    return one ? Cell{"▌", {.fore = a, .back = b}} : Cell{"▐", {.fore = b}};
  }

  void show_beneath(Line& line, int cell) const {
    const Half& half = left(cell).beneath ? left(cell) : right(cell);
    if (!half.beneath) return;
    const Look under = look_of(half.beneath->tone), over = look_of(half.top->tone);
    line[static_cast<std::size_t>(cell)] =
        ink_ == Ink::plain ? Cell{under.letter, {}}
                           : Cell{"▄", {.fore = under.ground, .back = over.ground}};
  }

  /// Calls `draw` with each stretch of `filled` cells that one block takes up.
  template <class Filled, class Draw>
  void for_each_run(Filled filled, Draw draw) const {
    for (int cell = 0; cell < cells_;) {
      const Block* block = filled(cell) ? left(cell).top : nullptr;
      int end = cell + 1;
      while (block && end < cells_ && filled(end) && left(end).top == block) ++end;
      if (block) draw(*block, cell, end - cell);
      cell = end;
    }
  }

  /// In plain ink a label stands between blanks, behind a letter of its tone.
  int room(int count) const { return ink_ == Ink::plain ? count - 3 : count; }

  void write(Line& line, const Block& block, int first, const std::string& text, int count) const {
    const int wide = columns_of(text);
    if (wide == 0 || wide > room(count)) return;
    const Look look = look_of(block.tone);
    const Style style{.fore = look.ink, .back = look.ground, .bold = is_session(block.tone)};
    const std::string drawn = ink_ == Ink::plain ? " " + text + " " : text;
    const auto at = line.begin() + first + (columns_of(drawn) < count ? 1 : 0);
    *at = {drawn, ink_ == Ink::plain ? Style{} : style};
    for (int i = 1; i < columns_of(drawn); ++i) *(at + i) = {"", at->style};
  }

  const Words& words_;
  Ink ink_;
  int cells_;
  int an_hour_;
  std::vector<Half> halves_;
};

int cells_an_hour(exchange::Hours hours, int columns) {
  const int fit = (columns - margin) / (hours.last - hours.first);
  for (const int cells : {6, 4, 3})
    if (cells <= fit) return cells;
  return 2;
}

std::string hours_line(exchange::Hours hours, int cells) {
  std::string line(margin, ' ');
  const int step = cells < 3 ? 2 : 1;
  for (int hour = hours.first; hour < hours.last; hour += step)
    line += padded(fmt::format("{:02}", hour), cells * step);
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

bool occurs(const exchange::WeekPicture& picture, Tone tone) {
  return std::ranges::any_of(picture.days, [tone](const std::vector<Block>& day) {
    return std::ranges::find(day, tone, &Block::tone) != day.end();
  });
}

/// The tones that occur, in lines of the screen's width.
std::string legend(const exchange::WeekPicture& picture, const Words& words, Screen screen) {
  const std::string indent(margin, ' ');
  std::string out = indent;
  int used = margin;
  for (std::size_t i = 0; i < exchange::tone_count; ++i) {
    const Tone tone = static_cast<Tone>(i);
    if (!occurs(picture, tone)) continue;
    const Look look = look_of(tone);
    const int wide = 3 + columns_of(words.tones[i]);
    if (used > margin && used + 3 + wide > screen.columns) {
      out += '\n' + indent;
      used = margin;
    }
    if (used > margin) out += "   ", used += 3;
    out += screen.ink == Ink::plain ? std::string(look.letter) + look.letter
                                    : painted(screen.ink, {.back = look.ground}, "  ");
    out += fmt::format(" {}", words.tones[i]);
    used += wide;
  }
  return out + '\n';
}

}  // namespace

std::string draw_week(const exchange::WeekPicture& picture, const Words& words, Screen screen) {
  const exchange::Hours hours = exchange::hours_of(picture);
  const int cells = cells_an_hour(hours, screen.columns);
  std::string out = painted(screen.ink, {.faint = true}, hours_line(hours, cells)) + '\n';
  for (std::size_t i = 0; i < picture.days.size(); ++i) {
    const std::chrono::year_month_day date{picture.monday + std::chrono::days{i}};
    const DayLines day(picture.days[i], hours, cells, words, screen.ink);
    const std::string name =
        fmt::format("{} {:>2}", words.days[i], static_cast<unsigned>(date.day()));
    out += padded(name, margin) + rendered(day.upper(), screen.ink) + '\n';
    out += std::string(margin, ' ') + rendered(day.lower(), screen.ink) + "\n\n";
  }
  return out + legend(picture, words, screen);
}

}  // namespace meanwhile::cli
