{{/* The five components by name: the facts of files/components.yaml, and name, fullname, settings, image of each. */}}
{{- define "kpihealth.components" -}}
{{- $components := dict }}
{{- range $name, $facts := .Files.Get "files/components.yaml" | fromYaml }}
{{- $own := index $.Values.components $name | default dict }}
{{- $settings := mustMergeOverwrite (deepCopy $.Values.defaults) (deepCopy $own) }}
{{- $image := mustMergeOverwrite (deepCopy $.Values.image) $settings.image }}
{{- $fullname := printf "%s-%s" (include "kpihealth.fullname" $) $name }}
{{- $_ := set $components $name (merge (dict "name" $name "fullname" $fullname "settings" $settings "image" $image) $facts) }}
{{- end }}
{{- toYaml $components }}
{{- end }}

{{/* The topics of files/topics.csv: name, kind and config (text by setting) of each. */}}
{{- define "kpihealth.topics" -}}
{{- $kinds := dict
      "state" (dict "cleanup.policy" "compact" "max.compaction.lag.ms" "86400000" "delete.retention.ms" "2592000000")
      "fact" (dict "cleanup.policy" "delete" "retention.ms" "2592000000")
      "dead-letter" (dict "cleanup.policy" "delete" "retention.ms" "2592000000") }}
{{- $topics := list }}
{{- range .Files.Lines "files/topics.csv" | rest }}
{{- if . }}
{{- $columns := splitList "," . }}
{{- $config := deepCopy (get $kinds (index $columns 1)) }}
{{- range compact (splitList ";" (index $columns 3)) }}
{{- $_ := set $config (splitList "=" . | first) (splitList "=" . | last) }}
{{- end }}
{{- $topics = append $topics (dict "name" (index $columns 0) "kind" (index $columns 1) "config" $config) }}
{{- end }}
{{- end }}
{{- toYaml $topics }}
{{- end }}
