{{/* Environment of a component. Arguments: root, component, mode (serve, migrate or redrive). */}}
{{- define "kpihealth.env" -}}
{{- $root := .root }}
{{- $values := .root.Values }}
{{- $component := .component }}
- name: QUARKUS_HTTP_PORT
  value: "8080"
- name: QUARKUS_SHUTDOWN_DELAY
  value: {{ int $values.shutdown.delaySeconds }}S
- name: QUARKUS_SHUTDOWN_TIMEOUT
  value: {{ int $values.shutdown.timeoutSeconds }}S
{{- if eq $component.image.flavor "jvm" }}
- name: JAVA_TOOL_OPTIONS
  value: {{ printf "-Xmx%s %s" $component.settings.heap $component.settings.javaOptions | trim | quote }}
{{- end }}
- name: KPIHEALTH_TRACES_RATIO
  value: {{ $values.tracing.ratio | quote }}
{{- if $values.tracing.ratio }}
- name: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ $values.tracing.endpoint | quote }}
{{- end }}
- name: KPIHEALTH_TOKENS_URL
  value: {{ include "kpihealth.url" (dict "root" $root "component" "tenants") }}
{{ include "kpihealth.env.kafka" . }}
{{- if $component.schema }}
{{ include "kpihealth.env.database" . }}
{{- end }}
{{- if eq $component.name "tenants" }}
{{ include "kpihealth.env.tenants" . }}
{{- end }}
{{- if eq $component.name "gateway" }}
- name: KPIHEALTH_EXCHANGE_SECRET
  {{- include "kpihealth.env.secret" (dict "root" $root "id" "exchange" "key" "secret") | nindent 2 }}
# None may be left when a replica behind it ends; it looks for them each second.
- name: KPIHEALTH_GATEWAY_UNUSED_TIMEOUT
  value: {{ sub (int $values.shutdown.delaySeconds) 2 }}S
{{- range $component.calls }}
- name: KPIHEALTH_{{ upper . }}_URL
  value: {{ include "kpihealth.url" (dict "root" $root "component" .) }}
{{- end }}
{{- end }}
{{- if eq .mode "migrate" }}
- name: KPIHEALTH_MIGRATE
  value: only
- name: KPIHEALTH_OWNER_PASSWORD
  {{- include "kpihealth.env.secret" (dict "root" $root "id" (printf "%s-owner" $component.name) "key" "password") | nindent 2 }}
# It verifies no tokens and cannot reach the service that has their keys.
- name: QUARKUS_OIDC_TENANT_ENABLED
  value: "false"
{{- else if eq .mode "redrive" }}
- name: KPIHEALTH_REDRIVE
  value: only
{{- end }}
{{- with $component.settings.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "kpihealth.env.kafka" -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ include "kpihealth.bootstrapServers" .root | quote }}
{{- if ne .mode "migrate" }}
{{- range $property, $value := include "kpihealth.kafkaProperties" .root | fromYaml }}
- name: KAFKA_{{ $property | replace "." "_" | upper }}
  value: {{ $value | quote }}
{{- end }}
{{- with include "kpihealth.kafkaSecret" . }}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef: {name: {{ quote . }}, key: sasl.jaas.config}
{{- end }}
{{- if .root.Values.strimzi.enabled }}
# For KEDA, which asks the brokers for lag as this user and finds only the password in its Secret.
- name: KPIHEALTH_KAFKA_USER
  value: {{ .component.fullname }}
{{- end }}
{{- end }}
{{- end }}

{{- define "kpihealth.env.database" -}}
- name: KPIHEALTH_DATABASE_URL
  value: {{ include "kpihealth.databaseUrl" .root | quote }}
{{- range $kind := list "app" "relay" }}
- name: KPIHEALTH_{{ upper $kind }}_PASSWORD
  {{- include "kpihealth.env.secret" (dict "root" $.root "id" (printf "%s-%s" $.component.name $kind) "key" "password") | nindent 2 }}
{{- end }}
{{- end }}

{{- define "kpihealth.env.tenants" -}}
- name: KPIHEALTH_PUBLIC_URL
  value: {{ include "kpihealth.publicUrl" .root | quote }}
- name: KPIHEALTH_PROVIDER_ISSUER
  value: {{ include "kpihealth.issuer" .root | quote }}
{{- with .root.Values.oidc.jwksUrl }}
- name: KPIHEALTH_PROVIDER_JWKS_URL
  value: {{ . | quote }}
{{- end }}
{{- if ne .mode "migrate" }}
{{- if include "kpihealth.oidcCa" .root }}
- name: KPIHEALTH_PROVIDER_CA
  value: /etc/kpihealth/oidc/ca.crt
{{- end }}
- name: KPIHEALTH_TOKENS_KEYS
  value: /etc/kpihealth/signing-keys
- name: KPIHEALTH_EXCHANGE_CLIENTS_GATEWAY
  {{- include "kpihealth.env.secret" (dict "root" .root "id" "exchange" "key" "secret") | nindent 2 }}
{{- end }}
{{- end }}

{{/* Value from the Secret with that id. */}}
{{- define "kpihealth.env.secret" -}}
valueFrom:
  secretKeyRef: {name: {{ include "kpihealth.secretName" . | quote }}, key: {{ .key }}}
{{- end }}

{{/* Where the other components find the one of that name. */}}
{{- define "kpihealth.url" -}}
http://{{ include "kpihealth.fullname" .root }}-{{ .component }}:8080
{{- end }}
