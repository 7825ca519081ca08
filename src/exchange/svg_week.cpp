#include "exchange/svg_week.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "exchange/iso.hpp"

namespace meanwhile::exchange {
namespace {

using time::Minutes;

constexpr int gutter = 64, column = 126, margin = 28, top = 124, hour_height = 38, legend = 64;
constexpr int width = gutter + 7 * column + margin;
constexpr int line_height = 15;
constexpr int peep = 16;        // how far what a session lies over peeps out
constexpr double letter = 7.2;  // of 12 px type, on the safe side

struct Paint {
  std::string_view fill;
  std::string_view line;
  std::string_view text;
};

Paint paint_of(Tone tone) {
  switch (tone) {
    case Tone::work: return {"#d8e0ea", "#64748b", "#1e293b"};
    case Tone::family: return {"#ffdfc2", "#c2571a", "#6b2c0a"};
    case Tone::other: return {"#e9defb", "#8257c9", "#43217f"};
    case Tone::rest: return {"#f1f4f8", "#7c8a9e", "#475569"};
    case Tone::travel: return {"#fbe7a1", "#977008", "#5c4300"};
    case Tone::onsite: return {"#0f766e", "#0b5a54", "#ffffff"};
    case Tone::online: return {"#3f51b5", "#303f9f", "#ffffff"};
  }
  return {};
}

bool is_session(Tone tone) { return tone == Tone::onsite || tone == Tone::online; }

/// What the plan adds to a life.
bool is_ours(Tone tone) { return is_session(tone) || tone == Tone::travel; }

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20) out += c;
    }
  }
  return out;
}

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Words put into lines of so many letters; a longer word has a line, and is clipped there.
std::vector<std::string> lines_of(std::string_view text, std::size_t letters) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (word.empty()) continue;
    if (!lines.empty() && letters_in(lines.back()) + 1 + letters_in(word) <= letters)
      lines.back().append(" ").append(word);
    else
      lines.emplace_back(word);
  }
  return lines;
}

/// Writes the picture from top to bottom; coordinates in pixels of the drawing's own system.
class Drawing {
 public:
  Drawing(const WeekPicture& picture, const PictureWords& words)
      : picture_(picture), words_(words), hours_(hours_of(picture)) {}

  std::string finished() && {
    open();
    heading();
    grid();
    for (std::size_t day = 0; day < 7; ++day)
      for (const Block& one : picture_.days[day]) block(day, one);
    key();
    out_ += "</svg>\n";
    return std::move(out_);
  }

 private:
  template <class... Args>
  void add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_ += '\n';
  }

  int bottom() const { return top + (hours_.last - hours_.first) * hour_height; }
  double y_of(Minutes minutes) const {
    return top + static_cast<double>(minutes.count() - hours_.first * 60) * hour_height / 60.0;
  }

  void open() {
    const int height = bottom() + legend;
    add(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}" height="{1}" role="img" aria-labelledby="title desc" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif">)",
        width, height);
    add("<title id=\"title\">{}, {}</title>", escaped(words_.title), escaped(words_.span));
    add("<desc id=\"desc\">{}</desc>", escaped(description()));
    add(R"(<rect width="{}" height="{}" fill="#ffffff"/>)", width, height);
  }

  /// What a screen reader says in place of the picture: the sessions, one after another.
  std::string description() const {
    std::string text;
    for (std::size_t day = 0; day < 7; ++day) {
      for (const Block& one : picture_.days[day]) {
        if (!is_session(one.tone)) continue;
        text += fmt::format("{}{} {}–{} {} ({})", text.empty() ? "" : "; ", words_.days[day],
                            clock(one.start), clock(one.end), one.label,
                            words_.tones[static_cast<std::size_t>(one.tone)]);
      }
    }
    return text;
  }

  void heading() {
    add(R"(<text x="{}" y="46" font-size="24" font-weight="700" fill="#0f172a">{}</text>)", margin,
        escaped(words_.title));
    add(R"(<text x="{}" y="70" font-size="14" fill="#475569">{}</text>)", margin,
        escaped(words_.span));
    for (int day = 0; day < 7; ++day) {
      const std::chrono::year_month_day date{
          std::chrono::local_days{picture_.monday + std::chrono::days{day}}};
      add(R"(<text x="{}" y="{}" font-size="13.5" font-weight="600" fill="#334155" text-anchor="middle">{} {}</text>)",
          gutter + day * column + column / 2, top - 14,
          escaped(words_.days[static_cast<std::size_t>(day)]), static_cast<unsigned>(date.day()));
    }
  }

  void grid() {
    for (int day : {5, 6})
      add(R"(<rect x="{}" y="{}" width="{}" height="{}" fill="#f8fafc"/>)", gutter + day * column,
          top, column, bottom() - top);
    for (int hour = hours_.first; hour <= hours_.last; ++hour) {
      const int y = top + (hour - hours_.first) * hour_height;
      add(R"(<path d="M{} {}H{}" stroke="#e2e8f0"/>)", gutter, y, width - margin);
      add(R"(<text x="{}" y="{}" font-size="11.5" fill="#64748b" text-anchor="end">{:02}:00</text>)",
          gutter - 10, y + 4, hour);
    }
    for (int day = 0; day <= 7; ++day)
      add(R"(<path d="M{} {}V{}" stroke="#e2e8f0"/>)", gutter + day * column, top, bottom());
  }

  /// Whether a session of the day, or the way to it, lies over some of its life: then all of them
  /// stand back a little, so that it peeps out.
  bool stands_back(std::size_t day) const {
    const std::vector<Block>& blocks = picture_.days[day];
    return std::ranges::any_of(blocks, [&](const Block& above) {
      return is_ours(above.tone) && std::ranges::any_of(blocks, [&](const Block& below) {
               return !is_ours(below.tone) && below.start < above.end && above.start < below.end;
             });
    });
  }

  void block(std::size_t day, const Block& one) {
    const Paint paint = paint_of(one.tone);
    const double x = gutter + static_cast<int>(day) * column + 4;
    const int across = column - 8 - (is_ours(one.tone) && stands_back(day) ? peep : 0);
    const double y = y_of(one.start) + 0.75, down = y_of(one.end) - y_of(one.start) - 1.5;
    add(R"(<svg x="{:.2f}" y="{:.2f}" width="{}" height="{:.2f}">)", x, y, across, down);
    add(R"(<rect x="0.5" y="0.5" width="{}" height="{:.2f}" rx="{}" fill="{}" stroke="{}"/>)",
        across - 1, down - 1, down < 14 ? 2 : 6, paint.fill, paint.line);
    if (one.tone != Tone::travel) caption(one, across, down);
    out_ += "</svg>\n";
  }

  /// The label in as many lines as there is room for, then the time when a line is left.
  void caption(const Block& one, int across, double down) {
    const Paint paint = paint_of(one.tone);
    const std::string& name = words_.tones[static_cast<std::size_t>(one.tone)];
    std::vector<std::string> lines = lines_of(one.label.empty() ? name : one.label,
                                              static_cast<std::size_t>((across - 14) / letter));
    const auto room = static_cast<std::size_t>(std::max(0.0, (down - 1) / line_height));
    if (lines.size() > room) lines.resize(room);
    double y = room < 2 ? down / 2 + 4.2 : 15.5;
    for (const std::string& line : lines) {
      add(R"(<text x="9" y="{:.2f}" font-size="12" font-weight="{}" fill="{}">{}</text>)", y,
          is_session(one.tone) ? 600 : 500, paint.text, escaped(line));
      y += line_height;
    }
    if (lines.size() < room)
      add(R"(<text x="9" y="{:.2f}" font-size="11" fill="{}">{}–{}</text>)", y, paint.text,
          clock(one.start), clock(one.end));
  }

  bool occurs(Tone tone) const {
    return std::ranges::any_of(picture_.days, [&](const std::vector<Block>& day) {
      return std::ranges::any_of(day, [&](const Block& one) { return one.tone == tone; });
    });
  }

  void key() {
    double x = gutter + 4;
    const int y = bottom() + 24;
    for (std::size_t i = 0; i < tone_count; ++i) {
      const Tone tone = static_cast<Tone>(i);
      if (!occurs(tone)) continue;
      const Paint paint = paint_of(tone);
      add(R"(<rect x="{:.1f}" y="{}" width="16" height="16" rx="4" fill="{}" stroke="{}"/>)", x, y,
          paint.fill, paint.line);
      add(R"(<text x="{:.1f}" y="{}" font-size="13" fill="#334155">{}</text>)", x + 23, y + 13,
          escaped(words_.tones[i]));
      x += 48 + 7.6 * static_cast<double>(letters_in(words_.tones[i]));
    }
  }

  const WeekPicture& picture_;
  const PictureWords& words_;
  const Hours hours_;
  std::string out_;
};

}  // namespace

std::string draw_week_svg(const WeekPicture& picture, const PictureWords& words) {
  return Drawing(picture, words).finished();
}

}  // namespace meanwhile::exchange
