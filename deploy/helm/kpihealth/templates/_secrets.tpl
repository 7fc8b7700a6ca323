{{/*
Every secret of the release, a list. Of each: id, name of the Secret, source (existing, external or values), key and
value (or files), user (of a database role), value path for messages. Nothing is ever made up.
*/}}
{{- define "kpihealth.secrets" -}}
{{- $wanted := list }}
{{- range $role, $given := .Values.database.roles }}
{{- $wanted = append $wanted (dict "id" (replace "_" "-" $role) "user" $role "key" "password" "given" $given "value" $given.password "path" (printf "database.roles.%s" $role)) }}
{{- end }}
{{- if .Values.keycloak.enabled }}
{{- $given := .Values.keycloak.database }}
{{- $wanted = append $wanted (dict "id" "keycloak-database" "user" $given.name "key" "password" "given" $given "value" $given.password "path" "keycloak.database") }}
{{- end }}
{{- $wanted = append $wanted (dict "id" "exchange" "key" "secret" "given" .Values.exchange "value" .Values.exchange.secret "path" "exchange") }}
{{- $wanted = append $wanted (dict "id" "signing-keys" "given" .Values.signingKeys "files" .Values.signingKeys.files "path" "signingKeys") }}
{{- if and .Values.kafka.sasl.enabled (not .Values.strimzi.enabled) }}
{{- range $component, $given := .Values.kafka.sasl.users }}
{{- $wanted = append $wanted (dict "id" (printf "kafka-%s" $component) "key" "sasl.jaas.config" "given" $given "value" $given.jaasConfig "path" (printf "kafka.sasl.users.%s" $component)) }}
{{- end }}
{{- end }}
{{- $secrets := list }}
{{- range $wanted }}
{{- $source := "" }}
{{- if .given.existingSecret }}{{ $source = "existing" }}
{{- else if $.Values.externalSecrets.enabled }}{{ $source = "external" }}
{{- else if or .value .files }}{{ $source = "values" }}
{{- else }}{{ fail (printf "%s has no secret: name one (%s.existingSecret), enable externalSecrets, or give its value for a trial" .path .path) }}
{{- end }}
{{- $name := default (printf "%s-%s" (include "kpihealth.fullname" $) .id) .given.existingSecret }}
{{- $secrets = append $secrets (merge (dict "name" $name "source" $source) (omit . "given")) }}
{{- end }}
{{- with .Values.oidc.ca }}
{{- if and .value (not .existingSecret) }}
{{- $secrets = append $secrets (dict "id" "oidc-ca" "name" (include "kpihealth.oidcCa" $) "source" "values" "key" .key "value" .value "path" "oidc.ca") }}
{{- end }}
{{- end }}
{{- toYaml $secrets }}
{{- end }}

{{/* Name of the Secret with that id. */}}
{{- define "kpihealth.secretName" -}}
{{- $id := .id }}
{{- range include "kpihealth.secrets" .root | fromYamlArray }}
{{- if eq .id $id }}{{ .name }}{{ end }}
{{- end }}
{{- end }}

{{/* Secret with the Kafka credentials of a component, empty when there are none. */}}
{{- define "kpihealth.kafkaSecret" -}}
{{- if .root.Values.strimzi.enabled }}
{{- .component.fullname }}
{{- else if .root.Values.kafka.sasl.enabled }}
{{- include "kpihealth.secretName" (dict "root" .root "id" (printf "kafka-%s" .component.name)) }}
{{- end }}
{{- end }}
