# What Ruby's Time.parse, which Jekyll calls for the dates of posts, makes of texts. Reads a JSON array of texts, writes one of
# answers: "refused", "unknown" where the text does not say the year or the year is not 0 to 9999, or the time as ISO 8601, without an
# offset where Ruby takes the machine's.
#
# With the argument "yaml", the texts are plain scalars of YAML, and what Jekyll parses is what its loader makes of them.
require "date"
require "json"
require "psych"
require "time"

# A time zone that no text names. What a text without a year lacks comes from a day in the middle of a month.
ENV["TZ"] = "XXX-02:15"
NOW = Time.local(2000, 6, 15)

def answer(text)
  parts = Date._parse(text)
  time = Time.parse(text, NOW)
  return "unknown" unless parts.key?(:year) && (0..9999).cover?(time.year)

  offset = parts[:zone] && Time.zone_offset(parts[:zone], 2000)
  return "unknown" if offset && offset % 60 != 0

  fraction = time.nsec.zero? ? "" : format(".%09d", time.nsec).sub(/0+\z/, "")
  sign = offset && (offset.negative? ? "-" : "+")
  zone = offset ? format("%s%02d:%02d", sign, offset.abs / 3600, offset.abs / 60 % 60) : ""
  format("%04d", time.year) + time.strftime("-%m-%dT%H:%M:%S") + fraction + zone
rescue ArgumentError, RangeError
  "refused"
end

def loaded(scalar)
  value = Psych.safe_load("- #{scalar}\n", permitted_classes: [Date, Time]).first
  value.is_a?(String) || value.is_a?(Integer) ? answer(value.to_s) : "typed"
rescue Psych::Exception
  "invalid"
end

texts = JSON.parse($stdin.read.force_encoding("UTF-8"))
puts JSON.generate(texts.map { |text| ARGV[0] == "yaml" ? loaded(text) : answer(text) })
