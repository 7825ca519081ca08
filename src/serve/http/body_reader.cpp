#include "serve/http/body_reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace meanwhile::serve {
namespace {

constexpr std::size_t longest_line = 256;
constexpr std::size_t most_digits = 8;  // of a chunk's size: below 4 GiB, so sums do not overflow

bool is_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; }

/// The size that a chunk's line begins with, if an extension or nothing follows it.
std::optional<std::size_t> size_in(std::string_view line) {
  const auto digits = line.substr(0, line.find(';'));
  if (digits.empty() || digits.size() > most_digits) return {};
  std::size_t size = 0;
  const auto* last = digits.data() + digits.size();
  const auto [end, failed] = std::from_chars(digits.data(), last, size, 16);
  if (failed != std::errc{} || end != last || digits.front() == '-') return {};
  return size;
}

bool is_field(std::string_view line) {
  return line.find(':') != std::string_view::npos && line.find_first_of(" \t:") != 0;
}

}  // namespace

BodyReader BodyReader::of_length(std::size_t length) {
  return {length == 0 ? Part::whole : Part::data, length, 0};
}

BodyReader BodyReader::of_chunks(std::size_t most) {
  BodyReader reader(Part::size, 0, most);
  reader.chunked_ = true;
  reader.surrounding_ = most + (std::size_t{16} << 10U);
  return reader;
}

BodyReader::Step BodyReader::read(std::string_view& arrived, std::string& body) {
  while (!refused_ && part_ != Part::whole && step(arrived, body)) {
  }
  if (refused_) return Step::refused;
  return part_ == Part::whole ? Step::whole : Step::more;
}

/// Whether it came further.
bool BodyReader::step(std::string_view& arrived, std::string& body) {
  if (part_ == Part::data) return take_data(arrived, body);
  const auto line = take_line(arrived);
  if (!line) return false;
  switch (part_) {
    case Part::size: begin_chunk(*line); break;
    case Part::trailer: take_trailer(*line); break;
    default:
      if (!line->empty()) refuse(Code::bad_request, "a chunk is longer than it says");
      part_ = Part::size;
  }
  return true;
}

bool BodyReader::take_data(std::string_view& arrived, std::string& body) {
  const auto taken = arrived.substr(0, left_);
  body += taken;
  arrived.remove_prefix(taken.size());
  left_ -= taken.size();
  if (left_ == 0) part_ = chunked_ ? Part::end_of_data : Part::whole;
  return left_ == 0;
}

std::optional<std::string_view> BodyReader::take_line(std::string_view& arrived) {
  const auto feed = arrived.find('\n');
  const auto size = std::min(feed, arrived.size());
  if (size > longest_line) refuse(Code::bad_request, "a line between chunks is too long");
  if (refused_ || feed == std::string_view::npos) return {};
  const auto line = arrived.substr(0, feed == 0 ? 0 : feed - 1);
  if (feed == 0 || arrived[feed - 1] != '\r' || std::ranges::any_of(line, is_control)) {
    refuse(Code::bad_request, "a line between chunks has a character that it may not have");
    return {};
  }
  arrived.remove_prefix(feed + 1);
  if (feed + 1 > surrounding_) refuse(Code::content_too_large, "there is too much around chunks");
  surrounding_ -= std::min(surrounding_, feed + 1);
  return line;
}

void BodyReader::begin_chunk(std::string_view line) {
  const auto size = size_in(line);
  if (!size) return refuse(Code::bad_request, "a chunk has no size");
  if (*size > most_) {
    return refuse(Code::content_too_large, "the body is longer than it may be");
  }
  most_ -= *size;
  left_ = *size;
  part_ = *size == 0 ? Part::trailer : Part::data;
}

void BodyReader::take_trailer(std::string_view line) {
  if (line.empty()) {
    part_ = Part::whole;
  } else if (!is_field(line)) {
    refuse(Code::bad_request, "a trailer is no field");
  }
}

void BodyReader::refuse(Code code, std::string detail) {
  if (!refused_) refused_ = Refusal{code, std::move(detail)};
}

}  // namespace meanwhile::serve
