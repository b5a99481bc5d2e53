# What Psych, as Debian's Jekyll calls it, makes of YAML. Reads JSON lines, writes a JSON line for each.
#   {"scalar": "22:31"}      a plain scalar, as an item of a list
#   {"path": "/some/post.md"}  the front matter of a file
# An answer is {"value": …} or {"fields": [[key, value], …]}, or {"error": …}, or {"none": true} without front matter.
# A value is [type, …]: texts for numbers, [seconds, nanosecond, offset] for times, pairs for mappings.
require "date"
require "json"
require "psych"
require "time"

FENCED = /\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)/m

def load(yaml)
  Psych.safe_load(yaml, permitted_classes: [Date, Time], aliases: true)
end

def typed(value)
  case value
  when nil then ["null"]
  when true, false then ["bool", value.to_s]
  when Integer then ["integer", value.to_s]
  when Float then ["float", value.nan? ? ".nan" : value.infinite? ? (value > 0 ? ".inf" : "-.inf") : value.to_s]
  when String then ["string", value]
  when Time then ["time", value.to_i, value.nsec, value.utc_offset]
  when Date then ["date", value.to_s]
  when Array then ["sequence", value.map { |item| typed(item) }]
  when Hash then ["mapping", value.map { |key, item| [key.is_a?(String) ? key : key.to_s, typed(item)] }]
  else ["other", value.class.to_s]
  end
end

def answer(question)
  return { value: typed(load("- " + question["scalar"]).first) } if question["scalar"]

  text = File.read(question["path"], mode: "r:bom|utf-8")
  block = text[FENCED, 1]
  return { none: true } unless block

  value = load(block)
  return { fields: [] } unless value
  return { error: value.class.to_s } unless value.is_a?(Hash)

  { fields: typed(value)[1] }
rescue StandardError => e
  { error: e.class.to_s }
end

$stdin.set_encoding("utf-8")
$stdin.each_line { |line| puts JSON.generate(answer(JSON.parse(line))) }
