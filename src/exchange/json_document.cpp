#include "exchange/json_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>
#include <cstring>
#include <vector>

#include "exchange/json_text.hpp"

namespace meanwhile::exchange {
namespace {

namespace json = boost::json;

/// Builds the value as the parser goes, like boost::json::parse, and looks for twin keys, which
/// that one lets pass in silence.
class Builder {
 public:
  // What boost::json::basic_parser asks of its handler.
  static constexpr std::size_t max_object_size = json::object::max_size();
  static constexpr std::size_t max_array_size = json::array::max_size();
  static constexpr std::size_t max_key_size = json::string::max_size();
  static constexpr std::size_t max_string_size = json::string::max_size();

  Builder(json::storage_ptr storage, Problems& problems) : problems_(problems) {
    stack_.reset(std::move(storage));
  }

  json::value release() { return stack_.release(); }

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }

  bool on_object_begin(json::error_code&) { return open(); }
  bool on_object_end(std::size_t n, json::error_code&) {
    look_for_twins();
    stack_.push_object(n);
    return close();
  }
  bool on_array_begin(json::error_code&) { return open(); }
  bool on_array_end(std::size_t n, json::error_code&) {
    stack_.push_array(n);
    return close();
  }

  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    letters_.append(part);
    stack_.push_chars(part);
    return true;
  }
  bool on_key(json::string_view part, std::size_t size, json::error_code&) {
    letters_.append(part);
    keys_.push_back({letters_.size() - size, size,
                     head_of(std::string_view{letters_}.substr(letters_.size() - size))});
    stack_.push_key(part);
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
    stack_.push_chars(part);
    return true;
  }
  bool on_string(json::string_view part, std::size_t, json::error_code&) {
    stack_.push_string(part);
    return done();
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t number, json::string_view, json::error_code&) {
    stack_.push_int64(number);
    return done();
  }
  bool on_uint64(std::uint64_t number, json::string_view, json::error_code&) {
    stack_.push_uint64(number);
    return done();
  }
  bool on_double(double number, json::string_view, json::error_code&) {
    stack_.push_double(number);
    return done();
  }
  bool on_bool(bool truth, json::error_code&) {
    stack_.push_bool(truth);
    return done();
  }
  bool on_null(json::error_code&) {
    stack_.push_null();
    return done();
  }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  struct Key {
    std::size_t begin;
    std::size_t size;
    std::uint64_t head;  // its first letters, to tell most keys apart at a glance
  };
  /// An object or array that is not closed yet.
  struct Open {
    std::size_t first_key;   // in keys_
    std::size_t values = 0;  // complete ones
  };

  bool open() {
    open_.push_back({keys_.size()});
    return true;
  }
  bool close() {
    const std::size_t first = open_.back().first_key;
    if (first < keys_.size()) {
      letters_.resize(keys_[first].begin);
      keys_.resize(first);
    }
    open_.pop_back();
    return done();
  }
  bool done() {
    if (!open_.empty()) ++open_.back().values;
    return true;
  }

  static constexpr std::size_t few = 32;

  static std::uint64_t head_of(std::string_view letters) {
    std::uint64_t head = 0;
    std::memcpy(&head, letters.data(), std::min(letters.size(), sizeof head));
    return head;
  }

  std::string_view letters(const Key& key) const {
    return std::string_view{letters_}.substr(key.begin, key.size);
  }

  void look_for_twins() {
    const std::size_t first = open_.back().first_key;
    if (keys_.size() - first <= few)
      look_among_few(first);
    else
      look_among_many(first);
  }

  /// Comparing each with each is faster than sorting while there are few.
  void look_among_few(std::size_t first) {
    for (std::size_t i = first + 1; i < keys_.size(); ++i) {
      std::size_t same = 0;
      for (std::size_t j = first; j < i; ++j)
        if (keys_[j].head == keys_[i].head && letters(keys_[j]) == letters(keys_[i])) ++same;
      if (same == 1) tell_twin(letters(keys_[i]));
    }
  }

  void look_among_many(std::size_t first) {
    std::vector<std::string_view> sorted;
    for (std::size_t i = first; i < keys_.size(); ++i) sorted.push_back(letters(keys_[i]));
    std::ranges::sort(sorted);
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      const bool third = i > 1 && sorted[i] == sorted[i - 2];
      if (sorted[i] == sorted[i - 1] && !third) tell_twin(sorted[i]);
    }
  }

  void tell_twin(std::string_view key) {
    const std::string path = here() + path_step(key);
    problems_.push_back({{}, path.substr(path[0] == '.'), "stands twice, expected once"});
  }

  /// The path of the innermost open object. An open container has a key of its own in hand exactly
  /// when it is an object.
  std::string here() const {
    std::string path;
    for (std::size_t i = 0; i + 1 < open_.size(); ++i) {
      const std::size_t next_key = open_[i + 1].first_key;
      if (next_key > open_[i].first_key)
        path += path_step(letters(keys_[next_key - 1]));
      else
        path += fmt::format("[{}]", open_[i].values);
    }
    return path;
  }

  json::value_stack stack_;
  Problems& problems_;
  std::string letters_;  // of every key in keys_, one after the other
  std::vector<Key> keys_;
  std::vector<Open> open_;
};

/// `line 12, column 7`, counted from 1 in characters.
std::string place_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto line = std::ranges::count(before, '\n') + 1;
  const std::string_view rest = before.substr(before.rfind('\n') + 1);
  const auto column = std::ranges::count_if(rest, [](char c) { return (c & 0xC0) != 0x80; }) + 1;
  return fmt::format("line {}, column {}", line, column);
}

std::string what_is_wrong(const json::error_code& error, std::string_view rest) {
  if (error == json::error::incomplete)
    return "the file ends too soon, expected the rest of a JSON document";
  if (error == json::error::extra_data)
    return "more text follows, expected the end of the JSON document";
  if (error == json::error::too_deep) return "is nested too deeply, expected at most 32 levels";
  if (error == json::error::exponent_overflow)
    return "is too large a number, expected a smaller one";
  if (!rest.empty() && character_length(rest) == 0)
    return "is not UTF-8, expected a JSON document in UTF-8";
  if (error == json::error::syntax)
    return "is not JSON, expected a document as RFC 8259 describes it";
  return fmt::format("is not JSON ({}), expected a document as RFC 8259 describes it",
                     error.message());
}

}  // namespace

Document::Document(std::string_view text, Problems& problems)
    : memory_(std::max<std::size_t>(1024, text.size())) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());

  json::basic_parser<Builder> parser{json::parse_options{}, json::storage_ptr{&memory_}, problems};
  json::error_code error;
  const std::size_t consumed = parser.write_some(false, text.data(), text.size(), error);
  if (!error && consumed < text.size()) error = json::error::extra_data;
  if (error)
    problems.push_back({{}, place_of(text, consumed), what_is_wrong(error, text.substr(consumed))});
  else
    root_.emplace(parser.handler().release());
}

}  // namespace meanwhile::exchange
