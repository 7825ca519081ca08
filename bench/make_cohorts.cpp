// Writes a seeded network of programmes and the people who are to be planned in it, as `meanwhile
// cohort` reads them: make_cohorts [--people N] [--offerings M] [--weeks W] [--seed S] FOLDER
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "cohort/network.hpp"
#include "cohort/person.hpp"

namespace {

using namespace meanwhile::bench;

struct Asked {
  Size size;
  Calendar calendar;
  std::uint64_t seed = 1;
  std::filesystem::path folder;
};

Asked asked_by(int argc, char** argv) {
  Asked asked;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word.rfind("--", 0) != 0) {
      asked.folder = word;
      continue;
    }
    if (i + 1 == argc) throw std::invalid_argument(word + ": a number was expected");
    const std::string value = argv[++i];
    if (word == "--people")
      asked.size.people = std::stoi(value);
    else if (word == "--offerings")
      asked.size.offerings = std::stoi(value);
    else if (word == "--weeks")
      asked.calendar.weeks = std::stoi(value);
    else if (word == "--seed")
      asked.seed = std::stoull(value);
    else
      throw std::invalid_argument(word + ": no such option");
  }
  if (asked.folder.empty() || asked.size.people < 1 || asked.size.offerings < 1 ||
      asked.calendar.weeks < 1)
    throw std::invalid_argument(
        "usage: make_cohorts [--people N] [--offerings M] [--weeks W] [--seed S] FOLDER");
  return asked;
}

void make(const Asked& asked) {
  Chance chance(asked.seed);
  const auto network = draw_network(chance, asked.size, asked.calendar);
  const auto people = draw_people(chance, network, asked.size, asked.calendar);
  std::filesystem::create_directories(asked.folder);
  std::ofstream programme(asked.folder / "programme.json"), clients(asked.folder / "clients.jsonl");
  programme << programme_of(network) << '\n';
  for (const auto& person : people) clients << client_of(person) << '\n';
  if (!programme.flush() || !clients.flush())
    throw std::runtime_error("cannot write to " + asked.folder.string());
}

}  // namespace

int main(int argc, char** argv) {
  try {
    make(asked_by(argc, argv));
  } catch (const std::exception& trouble) {
    std::cerr << "make_cohorts: " << trouble.what() << '\n';
    return 2;
  }
  return 0;
}
