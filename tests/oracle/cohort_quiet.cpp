#include "cohort_quiet.hpp"

#include <algorithm>
#include <cctype>

namespace meanwhile::oracle {
namespace {

using boost::json::value;

class Listener {
 public:
  explicit Listener(const CohortFacts& facts) {
    for (const auto& person : facts.people) ids_.insert(person.id);
  }

  std::vector<std::string> heard(const value& output) {
    listen(output, "", "");
    return std::move(wrong_);
  }

 private:
  /// `part` is the member of the whole document that `from` lies in, `key` its own.
  void listen(const value& from, const std::string& part, const std::string& key) {
    if (from.is_string()) hear(std::string(from.as_string()), part, key);
    if (from.is_array())
      for (const auto& one : from.as_array()) listen(one, part, key);
    if (!from.is_object()) return;
    for (const auto& member : from.as_object()) {
      const std::string name(member.key());
      hear(name, part, "");
      listen(member.value(), part.empty() ? name : part, name);
    }
  }

  void hear(const std::string& words, const std::string& part, const std::string& key) {
    std::string small(words);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    if (small.find("avoid") != std::string::npos) wrong_.push_back(part + ": says avoid");
    const bool about = key == "client" && (part == "people" || part == "conflicts");
    if (!about && ids_.contains(words)) wrong_.push_back(part + ": names " + words);
  }

  std::set<std::string> ids_;
  std::vector<std::string> wrong_;
};

}  // namespace

std::vector<std::string> check_quiet(const CohortFacts& facts, const boost::json::object& output) {
  return Listener(facts).heard(output);
}

}  // namespace meanwhile::oracle
