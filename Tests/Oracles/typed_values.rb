# Says Ruby's values as JSON, with their types, for YAMLAnswers.
#
# A value is [type, …]: texts for numbers, [seconds, nanosecond, offset] for times, pairs for mappings, and
# ["plain", what was written, value] for a plain scalar of which that is known. A key is its text.
require "date"

# Plain scalars as they were written, beside their values.
Plain = Struct.new(:source, :value)
PlainText = Class.new(String)

def typed(value, depth = 0)
  raise "too deep" if depth > 100

  case value
  when Plain then ["plain", value.source, typed(value.value)]
  when PlainText then ["plain", value.to_s, ["string", value.to_s]]
  when nil then ["null"]
  when true, false then ["bool", value.to_s]
  when Integer then ["integer", value.to_s]
  when Float then ["float", value.nan? ? ".nan" : value.infinite? ? (value > 0 ? ".inf" : "-.inf") : value.to_s]
  when String then ["string", value]
  when Time then ["time", value.to_i, value.nsec, value.utc_offset]
  when Date then ["date", value.to_s]
  when Array then ["sequence", value.map { |item| typed(item, depth + 1) }]
  when Hash then ["mapping", value.map { |key, item| [key_text(key), typed(item, depth + 1)] }]
  else ["other", value.class.to_s]
  end
end

def key_text(key)
  case key
  when Plain then key.source
  when Hash, Array then raise "a key is a list or a mapping"
  else key.to_s
  end
end
