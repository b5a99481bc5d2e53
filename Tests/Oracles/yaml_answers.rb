# What Psych, as Debian's Jekyll calls it, makes of YAML. Reads JSON lines, writes a JSON line for each.
#   {"scalar": "22:31"}      a plain scalar, as an item of a list
#   {"path": "/some/post.md"}  the front matter of a file
#   {"text": "---\n…"}       the same of a text, with what plain scalars were written as
# An answer is {"value": …} or {"fields": [[key, value], …], "content": …}, or {"error": …}, or {"none": true} without
# front matter; typed_values.rb says what a value is.
require "json"
require "psych"
require "time"
require_relative "typed_values"

begin
  require "jekyll"
  FENCED = Jekyll::Document::YAML_FRONT_MATTER_REGEXP
rescue LoadError
  FENCED = /\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)/m
end

class SourceKeeper < Psych::Visitors::ToRuby
  def visit_Psych_Nodes_Scalar(node)
    value = deserialize(node)
    return register(node, value) if !node.plain || node.quoted || node.tag

    register(node, value.instance_of?(String) ? PlainText.new(value) : Plain.new(node.value, value))
  end
end

def load(yaml)
  return Jekyll::Utils.safe_load_yaml(yaml) if defined?(Jekyll)

  Psych.safe_load(yaml, permitted_classes: [Date, Time], aliases: true)
end

def load_with_sources(yaml)
  document = Psych.parse(yaml)
  classes = Psych::ClassLoader::Restricted.new(%w[Date Time], [])
  document && SourceKeeper.new(Psych::ScalarScanner.new(classes), classes).accept(document)
end

# What is left of a value without what was written, and without keys.
def bare(typed)
  case typed
  in ["plain", _, value] then value
  in ["sequence", items] then ["sequence", items.map { |item| bare(item) }]
  in ["mapping", pairs] then ["mapping", pairs.map { |_, item| bare(item) }]
  else typed
  end
end

def answer(question)
  return { value: typed(load("- " + question["scalar"]).first) } if question["scalar"]

  text = question["text"]&.delete_prefix("\uFEFF") || File.read(question["path"], mode: "r:bom|utf-8")
  return { none: true } unless text =~ FENCED

  block, content = $1, $'
  value = load(block)
  return { fields: [], content: content } unless value
  return { error: "no mapping", content: content } unless value.is_a?(Hash)

  fields = typed(question["text"] ? load_with_sources(block) : value)[1]
  raise "two keys of one value" if bare(["mapping", fields]) != bare(typed(value))

  { fields: fields, content: content }
rescue StandardError => e
  { error: "#{e.class}: #{e.message}", content: content }
end

$stdin.set_encoding("utf-8")
$stdin.each_line { |line| puts JSON.generate(answer(JSON.parse(line))) }
