#include "exchange/json_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "exchange/json_text.hpp"

namespace meanwhile::exchange {
void JsonWriter::text(std::string_view value) {
  separate();
  quote(value);
}

void JsonWriter::number(double value) {
  separate();
  fmt::format_to(std::back_inserter(text_), "{}", value);
}

void JsonWriter::whole(std::int64_t value) {
  separate();
  fmt::format_to(std::back_inserter(text_), "{}", value);
}

void JsonWriter::truth(bool value) {
  separate();
  text_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  text_ += "null";
}

void JsonWriter::key(std::string_view key) {
  separate();
  quote(key);
  text_ += ": ";
  first_ = true;  // the value follows its key without a comma
}

std::string JsonWriter::release() && { return std::move(text_ += '\n'); }

void JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  text_ += bracket;
  first_ = false;
}

void JsonWriter::separate() {
  if (!first_) text_ += next_on_a_new_line_ ? "," : ", ";
  if (next_on_a_new_line_) text_.append(1, '\n').append(2 * indent_, ' ');
  first_ = next_on_a_new_line_ = false;
}

void JsonWriter::quote(std::string_view value) {
  text_ += '"';
  for (std::size_t i = 0; i < value.size();) {
    const std::size_t length = character_length(value.substr(i));
    if (length == 0) {  // calendar files may hold anything, and their UIDs come out again in plans
      text_ += "\uFFFD";
    } else if (static_cast<unsigned char>(value[i]) < 0x20) {
      fmt::format_to(std::back_inserter(text_), "\\u{:04x}", static_cast<unsigned>(value[i]));
    } else {
      if (value[i] == '"' || value[i] == '\\') text_ += '\\';
      text_ += value.substr(i, length);
    }
    i += std::max<std::size_t>(length, 1);
  }
  text_ += '"';
}

}  // namespace meanwhile::exchange
