{{/* Names and labels. Arguments of most: a dict of root (the context), and component where there is one. */}}

{{- define "kpihealth.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* 35 characters leave room for the longest suffix within the 52 that a CronJob's name may have. */}}
{{- define "kpihealth.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 35 | trimSuffix "-" }}
{{- else if contains (include "kpihealth.name" .) .Release.Name }}
{{- .Release.Name | trunc 35 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "kpihealth.name" .) | trunc 35 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "kpihealth.serviceAccountName" -}}
{{- $made := .Values.serviceAccount.create | ternary (include "kpihealth.fullname" .) "default" }}
{{- default $made .Values.serviceAccount.name }}
{{- end }}

{{- define "kpihealth.selectorLabels" -}}
app.kubernetes.io/name: {{ include "kpihealth.name" .root | quote }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
{{- with .component }}
app.kubernetes.io/component: {{ . }}
{{- end }}
{{- end }}

{{/* Also labels: more of them. What selectors need cannot be overridden. */}}
{{- define "kpihealth.labels" -}}
{{- $chart := dict
      "helm.sh/chart" (printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_")
      "app.kubernetes.io/version" .root.Chart.AppVersion
      "app.kubernetes.io/part-of" (include "kpihealth.name" .root)
      "app.kubernetes.io/managed-by" .root.Release.Service }}
{{- $selected := include "kpihealth.selectorLabels" . | fromYaml }}
{{- toYaml (merge $selected (deepCopy (.labels | default dict)) $chart (deepCopy .root.Values.commonLabels)) }}
{{- end }}

{{/* Body of an object's metadata: also name, labels, annotations. */}}
{{- define "kpihealth.metadata" -}}
name: {{ .name | quote }}
namespace: {{ .root.Release.Namespace | quote }}
labels:
  {{- include "kpihealth.labels" . | nindent 2 }}
{{- with merge (deepCopy (.annotations | default dict)) .root.Values.commonAnnotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* Registry, prefix, service, tag or digest of a component. */}}
{{- define "kpihealth.image" -}}
{{- $image := .component.image }}
{{- $path := join "/" (compact (list $image.registry $image.repository .component.service)) }}
{{- if $image.digest }}
{{- printf "%s@%s" $path $image.digest }}
{{- else }}
{{- printf "%s:%s%s" $path (default .root.Chart.AppVersion $image.tag) (eq $image.flavor "native" | ternary "-native" "") }}
{{- end }}
{{- end }}
